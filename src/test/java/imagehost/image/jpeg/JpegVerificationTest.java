package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.Effort;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.jpeg.decoder.JpegFrame;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a decoder is asked about a file, and what becomes of its verdict. */
class JpegVerificationTest {
	private int asked;

	@Test
	void asksNoDecoderAboutAnImageWhoseCodesCanBeFollowed() throws RejectedException {
		for (byte[] file : List.of(JpegSamples.baseline(64, 48), JpegSamples.progressive(64, 48))) {
			ScrubbedImage image = scrubbed(file, new JpegVerdict(Fault.DAMAGED, 8));

			assertThat(image.verify()).isNotNull();
			assertThat(image.verifyAndShrink().thumbnail()).isEmpty();
		}

		assertThat(asked).isZero();
	}

	@Test
	void asksADecoderHowFarAnImageInOneScanReaches() throws RejectedException {
		ScrubbedImage image = scrubbed(cutShort(JpegSamples.baseline(64, 48)), new JpegVerdict(Fault.CUT_SHORT, 8));

		assertThatThrownBy(image::verify).hasMessageContainingAll("jpeg_rows_missing", "missing_rows=40", "rows=48");
		assertThatThrownBy(image::verifyAndShrink)
				.hasMessageContainingAll("jpeg_rows_missing", "missing_rows=40", "rows=48");
		assertThat(asked).isEqualTo(2);
	}

	/** It would not know before it has read all scans, and that costs more than to follow them. */
	@Test
	void asksNoDecoderHowFarAnImageInSeveralScansReaches() throws RejectedException {
		byte[] whole = JpegSamples.progressive(64, 48);
		byte[] damaged = JpegBytes.with(whole, JpegBytes.findDataEnd(whole) - 3, 0xFE);

		assertThatThrownBy(scrubbed(cutShort(whole), new JpegVerdict(Fault.CUT_SHORT, 8))::verify)
				.hasMessage("cut_short");
		assertThatThrownBy(scrubbed(damaged, new JpegVerdict(Fault.CUT_SHORT, 8))::verify).hasMessage("damaged");
		assertThat(asked).isZero();
	}

	@Test
	void countsWhatItTakesToFollowAndToAsk() throws RejectedException {
		byte[] cut = cutShort(JpegSamples.baseline(64, 48));
		Effort effort = Effort.ofOneImage();
		// 4:2:0, 4 x 3 units of six blocks; followed once, decoded twice.
		long once = 12 * 6 * 6 + 16L * cut.length;
		ScrubbedImage image = scrubbed(cut, new JpegVerdict(Fault.CUT_SHORT, 8), effort);

		assertThatThrownBy(image::verify).isInstanceOf(RejectedException.class);

		assertThat(effort.spent()).isEqualTo(3 * once);
	}

	/** Without the last bytes of its last scan. */
	private static byte[] cutShort(byte[] file) {
		return JpegBytes.join(Arrays.copyOf(file, file.length - 30), new byte[]{(byte) 0xFF, (byte) JpegMarkers.EOI});
	}

	private ScrubbedImage scrubbed(byte[] file, JpegVerdict verdict) throws RejectedException {
		return scrubbed(file, verdict, Effort.ofOneImage());
	}

	private ScrubbedImage scrubbed(byte[] file, JpegVerdict verdict, Effort effort) throws RejectedException {
		JpegVerifier verifier = new JpegVerifier() {
			@Override
			public JpegVerdict verify(byte[] jpeg, JpegFrame frame) {
				asked++;
				return verdict;
			}

			@Override
			public String description() {
				return "says always the same";
			}
		};
		return new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT, verifier))).scrub(file, effort);
	}
}
