package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where the data of a scan begin and end, wherever markers stand in the words that are looked at in one step. */
class JpegDataRangeTest {
	private static final byte[] BEFORE = join(bytes(0xFF, JpegMarkers.SOI), FlatJpeg.scan(0, 63, 0));

	@Test
	void endAtTheFirstMarker() throws RejectedException {
		for (int length = 0; length < 40; length++) {
			JpegSegments segments = onScan(join(BEFORE, new byte[length], FlatJpeg.END));

			JpegSegments.Data data = segments.skipEntropyCodedData();

			int end = BEFORE.length + length;
			assertThat(data).isEqualTo(new JpegSegments.Data(BEFORE.length, end, end, false));
			assertThat(segments.end()).isEqualTo(end);
			assertThat(segments.next()).isEqualTo(JpegMarkers.EOI);
		}
	}

	@Test
	void goOnBehindStuffedBytesAndRestarts() throws RejectedException {
		for (int offset = 0; offset < 20; offset++) {
			byte[] stuffed = join(new byte[offset], bytes(0xFF, 0), new byte[20]);
			byte[] restarted = join(stuffed, bytes(0xFF, JpegMarkers.RST0 + offset % 8), stuffed,
					bytes(0xFF, JpegMarkers.RST7), stuffed);
			int restart = BEFORE.length + stuffed.length;

			assertThat(data(stuffed)).isEqualTo(new JpegSegments.Data(BEFORE.length, restart, restart, false));
			assertThat(data(restarted)).isEqualTo(
					new JpegSegments.Data(BEFORE.length, BEFORE.length + restarted.length, restart, false));
			assertThat(data(restarted).toFirstRestart())
					.isEqualTo(new JpegSegments.Data(BEFORE.length, restart, restart, false));
		}
	}

	/** Before a restart and before a stuffed byte they are in the data; before the end they are not. */
	@Test
	void knowFillBytes() throws RejectedException {
		for (int fill = 1; fill < 12; fill++) {
			byte[] filled = new byte[fill];
			Arrays.fill(filled, (byte) 0xFF);

			assertThat(data(join(bytes(1, 2, 3), filled))).isEqualTo(
					new JpegSegments.Data(BEFORE.length, BEFORE.length + 3, BEFORE.length + 3, false));
			JpegSegments.Data restarted = data(join(bytes(1, 2, 3), filled, bytes(0xFF, JpegMarkers.RST0, 4)));
			assertThat(restarted.hasFill()).isTrue();
			assertThat(restarted.firstRestart()).isEqualTo(BEFORE.length + 3);
			assertThat(data(join(bytes(1, 2, 3), filled, bytes(0xFF, 0, 4))).hasFill()).isTrue();
		}
	}

	@Test
	void areLeftWithoutFillBytes() throws RejectedException {
		byte[] data = join(bytes(1, 0xFF, 0xFF, 0xFF, 0xD0, 2, 0xFF, 0xFF, 0, 3, 0xFF, 0, 0xFF, 0xD1, 4));
		byte[] file = join(BEFORE, data, FlatJpeg.END);

		assertThat(JpegFill.without(file, data(data)))
				.isEqualTo(bytes(1, 0xFF, 0xD0, 2, 0xFF, 0, 3, 0xFF, 0, 0xFF, 0xD1, 4));
		assertThat(JpegFill.without(bytes(1, 2, 0xFF, 0xFF), new JpegSegments.Data(1, 3, 3, true)))
				.isEqualTo(bytes(2, 0xFF));
	}

	@Test
	void areRefusedWhereNoMarkerEndsThem() {
		for (int length = 0; length < 20; length++) {
			byte[] cut = join(BEFORE, new byte[length]);

			assertCutShort(cut);
			assertCutShort(join(cut, bytes(0xFF)));
			assertCutShort(join(cut, bytes(0xFF, 0)));
			assertCutShort(join(cut, bytes(0xFF, 0xFF, 0xFF)));
			assertCutShort(join(cut, bytes(0xFF, JpegMarkers.RST0)));
		}
	}

	private static void assertCutShort(byte[] file) {
		assertThatThrownBy(() -> onScan(file).skipEntropyCodedData()).isInstanceOf(RejectedException.class)
				.hasMessage("cut_short");
	}

	/** Past what belongs to nothing; a 0 and a further FF behind FF are no markers. */
	@Test
	void lieBetweenMarkersThatAreFoundWhereverTheyStand() throws RejectedException {
		for (int length = 0; length < 20; length++) {
			byte[] nothing = join(new byte[length], bytes(0xFF, 0, 0xFF, 0xFF));
			JpegSegments segments = new JpegSegments(join(nothing, bytes(JpegMarkers.COM, 0, 4, 7, 8), FlatJpeg.END));

			assertThat(segments.next()).isEqualTo(JpegMarkers.COM);
			assertThat(segments.start()).isEqualTo(length + 3);
			assertThat(segments.contentStart()).isEqualTo(length + 7);
			assertThat(segments.contentLength()).isEqualTo(2);
			assertThat(segments.contentStartsWith(bytes(7, 8))).isTrue();
			assertThat(segments.contentStartsWith(bytes(7, 9))).isFalse();
			assertThat(segments.contentStartsWith(bytes(7, 8, 0xFF))).isFalse();
			assertThat(segments.next()).isEqualTo(JpegMarkers.EOI);
			assertThatThrownBy(segments::next).hasMessage("cut_short");
		}
	}

	@Test
	void haveNoSegmentThatIsCutShort() {
		assertThatThrownBy(() -> new JpegSegments(bytes(0xFF, JpegMarkers.COM, 0)).next()).hasMessage("cut_short");
		assertThatThrownBy(() -> new JpegSegments(bytes(0xFF, JpegMarkers.COM, 0, 3)).next()).hasMessage("cut_short");
		assertThatThrownBy(() -> new JpegSegments(bytes(0xFF)).next()).hasMessage("cut_short");
		assertThatThrownBy(() -> new JpegSegments(bytes()).next()).hasMessage("cut_short");
	}

	@Test
	void haveSegmentsToTheLastByte() throws RejectedException {
		assertThat(new JpegSegments(bytes(0xFF, JpegMarkers.COM, 0, 2)).next()).isEqualTo(JpegMarkers.COM);
		assertThat(new JpegSegments(bytes(0xFF, JpegMarkers.EOI)).next()).isEqualTo(JpegMarkers.EOI);
	}

	private static JpegSegments.Data data(byte[] data) throws RejectedException {
		return onScan(join(BEFORE, data, FlatJpeg.END)).skipEntropyCodedData();
	}

	private static JpegSegments onScan(byte[] file) throws RejectedException {
		JpegSegments segments = new JpegSegments(file);
		assertThat(segments.next()).isEqualTo(JpegMarkers.SOI);
		assertThat(segments.next()).isEqualTo(JpegMarkers.SOS);
		return segments;
	}
}
