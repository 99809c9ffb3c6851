package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.jpeg.decoder.JpegFrame;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a decoder's verdict on a file whose codes can all be followed. */
class JpegVerificationTest {
	private int asked;

	@Test
	void refusesAProgressiveImageThatTheDecoderRefuses() throws RejectedException {
		ScrubbedImage image = scrubbed(JpegSamples.progressive(64, 48), new JpegVerdict(Fault.DAMAGED, 8));

		assertThatThrownBy(image::verify).isInstanceOf(RejectedException.class)
				.hasMessageContainingAll("jpeg_damaged_rows", "row=9", "rows=48");
		assertThatThrownBy(image::verifyAndShrink).isInstanceOf(RejectedException.class)
				.hasMessageContainingAll("jpeg_damaged_rows", "row=9", "rows=48");
		assertThat(asked).isEqualTo(2);
	}

	@Test
	void asksNoDecoderAboutASequentialImage() throws RejectedException {
		ScrubbedImage image = scrubbed(JpegSamples.baseline(64, 48), new JpegVerdict(Fault.DAMAGED, 8));

		assertThat(image.verify()).isNotNull();
		assertThat(image.verifyAndShrink().thumbnail()).isEmpty();
		assertThat(asked).isZero();
	}

	private ScrubbedImage scrubbed(byte[] file, JpegVerdict verdict) throws RejectedException {
		JpegVerifier verifier = new JpegVerifier() {
			@Override
			public JpegVerdict verify(KeptBytes jpeg, JpegFrame frame) {
				asked++;
				return verdict;
			}

			@Override
			public String description() {
				return "says always the same";
			}
		};
		return new ImageInspector(List.of(new JpegReader(ImageLimits.DEFAULT, verifier))).scrub(file);
	}
}
