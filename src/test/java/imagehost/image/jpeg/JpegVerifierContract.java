package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every {@link JpegVerifier} must find. */
abstract class JpegVerifierContract {
	private static final byte[] BASELINE = JpegSamples.baseline(200, 160);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(200, 160);

	abstract JpegVerifier decoder();

	@Test
	void findsWholeImagesWhole() throws RejectedException {
		byte[] cmyk = JpegSamples.cmyk(40, 40, 1, 2, 3, 4);

		assertThat(verify(BASELINE)).isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(PROGRESSIVE)).isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(JpegSamples.grey(33, 17))).isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(JpegSamples.baseline(1, 1))).isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(cmyk)).isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(insertFirst(cmyk,
				segment(JpegMarkers.APP14, ascii("Adobe"), bytes(0, 100, 0, 0, 0, 0, 2)))))
				.isEqualTo(JpegVerdict.WHOLE);
	}

	@Test
	void caresForNoProfile() throws RejectedException {
		assertThat(verify(insertFirst(BASELINE, JpegBytes.profile(IccBytes.displayP3().bytes()))))
				.isEqualTo(JpegVerdict.WHOLE);
		assertThat(verify(insertFirst(JpegSamples.grey(40, 40), JpegBytes.profile(IccBytes.displayP3().bytes()))))
				.isEqualTo(JpegVerdict.WHOLE);
	}

	@Test
	void saysWhereACutImageEnds() throws RejectedException {
		JpegVerdict verdict = verify(cut(BASELINE));

		assertThat(verdict.fault()).isEqualTo(Fault.CUT_SHORT);
		assertThat(verdict.completeRows()).isBetween(40, 120);
	}

	@Test
	void countsNoRowsOfAProgressiveImage() throws RejectedException {
		assertThat(verify(cut(PROGRESSIVE))).isEqualTo(new JpegVerdict(Fault.CUT_SHORT, 0));
	}

	@Test
	void findsDamageInTheData() throws RejectedException {
		byte[] damaged = BASELINE.clone();
		// A run of ones is no code in any Huffman table (T.81, C.2). Only in the last 3 KB does libjpeg-turbo look.
		int start = damaged.length - 1500;
		for (int offset = start; offset < start + 40; offset += 2) {
			damaged[offset] = (byte) 0xFF;
			damaged[offset + 1] = 0;
		}

		JpegVerdict verdict = verify(damaged);

		assertThat(verdict.fault()).isEqualTo(Fault.DAMAGED);
		assertThat(verdict.completeRows()).isBetween(80, 152);
	}

	@Test
	void distinguishesBytesThatNoPixelNeedsFromDamage() throws RejectedException {
		byte[] padded = insert(BASELINE, BASELINE.length - 2, new byte[100]);

		assertThat(verify(padded)).isEqualTo(new JpegVerdict(Fault.EXTRANEOUS_BYTES, 0));
	}

	@Test
	void describesItself() {
		assertThat(decoder().description()).isNotBlank().doesNotContain("\n");
	}

	private JpegVerdict verify(byte[] jpeg) throws RejectedException {
		return decoder().verify(jpeg, JpegFrameParser.find(jpeg, ImageLimits.DEFAULT));
	}

	/** Half of the data, then an end of image as if nothing were. */
	private static byte[] cut(byte[] jpeg) {
		int half = (JpegBytes.findData(jpeg) + jpeg.length) / 2;
		return JpegBytes.join(Arrays.copyOf(jpeg, jpeg[half - 1] == (byte) 0xFF ? half - 1 : half),
				bytes(0xFF, JpegMarkers.EOI));
	}
}
