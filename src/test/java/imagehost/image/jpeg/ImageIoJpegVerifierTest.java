package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import imagehost.image.jpeg.decoder.JpegVerifier;
import org.junit.jupiter.api.Test;

class ImageIoJpegVerifierTest extends JpegVerifierContract {
	@Override
	JpegVerifier decoder() {
		return new ImageIoJpegVerifier("libturbojpeg.so.0 was not found");
	}

	@Test
	void saysWhyItIsUsed() {
		assertThat(decoder().description()).isEqualTo("ImageIO, libturbojpeg.so.0 was not found");
	}
}
