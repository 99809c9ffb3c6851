package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageIoJpegDecoderTest extends JpegDecoderContract {
	@Override
	JpegDecoder decoder() {
		return new ImageIoJpegDecoder("libturbojpeg.so.0 was not found");
	}

	@Test
	void saysWhyItIsUsed() {
		assertThat(decoder().description()).isEqualTo("ImageIO, libturbojpeg.so.0 was not found");
	}
}
