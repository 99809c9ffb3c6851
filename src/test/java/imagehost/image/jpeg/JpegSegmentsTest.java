package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.find;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.segment;
import static imagehost.image.jpeg.JpegRefusals.assertRejected;
import static imagehost.image.jpeg.JpegRefusals.reader;
import static imagehost.image.jpeg.JpegRefusals.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Segments that do not follow one another as they must, and files that are cut or hit. */
class JpegSegmentsTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final int SCAN = find(BASELINE, JpegMarkers.SOS);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);

	@Test
	void rejectsASecondStart() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, 0xD8)), Rejection.JPEG_SECOND_START, Map.of());
		assertRejected(insert(BASELINE, BASELINE.length - 2, BASELINE), Rejection.JPEG_SECOND_START, Map.of());
	}

	@Test
	void rejectsARestartOutsideOfAScan() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, 0xD3)), Rejection.JPEG_STRAY_RESTART, Map.of());
	}

	@Test
	void rejectsALengthBelowTwo() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, JpegMarkers.COM, 0, 1)), Rejection.JPEG_BAD_SEGMENT_LENGTH,
				Map.of("length", 1));
	}

	@Test
	void rejectsAMarkerThatMeansNothing() {
		assertRejected(insertFirst(BASELINE, segment(0x9F, ascii("?"))), Rejection.JPEG_UNKNOWN_MARKER,
				Map.of("marker", "FF9F"));
		assertRejected(insertFirst(BASELINE, segment(0xDE, ascii("?"))), Rejection.JPEG_UNKNOWN_MARKER,
				Map.of("marker", "FFDE"));
	}

	@Test
	void rejectsAFileThatIsCutAnywhere() {
		for (int length = 3; length < BASELINE.length; length++) {
			byte[] cut = Arrays.copyOf(BASELINE, length);

			assertThat(rejected(ImageLimits.DEFAULT, cut).rejection()).isIn(Rejection.CUT_SHORT,
					Rejection.JPEG_ROWS_MISSING);
		}
	}

	@Test
	void saysHowManyRowsAreMissing() {
		byte[] cut = Arrays.copyOf(BASELINE, SCAN + (BASELINE.length - SCAN) * 2 / 3);

		RejectedException rejected = rejected(ImageLimits.DEFAULT, cut);

		assertThat(rejected.rejection()).isEqualTo(Rejection.JPEG_ROWS_MISSING);
		assertThat(rejected.facts()).containsEntry("rows", 48);
		assertThat(rejected.facts().get("missing_rows")).isIn(8, 16, 24, 32, 40);
	}

	@Test
	void neverThrowsAnythingElse() {
		Random random = new Random(7);
		for (int round = 0; round < 3_000; round++) {
			byte[] file = (round % 2 == 0 ? BASELINE : PROGRESSIVE).clone();
			for (int change = 0; change < 3; change++) {
				file[random.nextInt(file.length)] = (byte) random.nextInt();
			}

			Throwable thrown = catchThrowable(() -> {
				JpegReader reader = reader(ImageLimits.DEFAULT);
				Inspection found = reader.inspect(file, Effort.ofOneImage());
				reader.verification().verify(found, found.kept().toByteArray(), Effort.ofOneImage());
			});

			if (thrown != null) {
				assertThat(thrown).isInstanceOf(RejectedException.class);
			}
		}
	}
}
