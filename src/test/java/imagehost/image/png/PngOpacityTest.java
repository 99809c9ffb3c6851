package imagehost.image.png;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import org.junit.jupiter.api.Test;

class PngOpacityTest {
	private final PngReader reader = new PngReader(ImageLimits.DEFAULT);

	@Test
	void makesJpegOfWhatCannotBeTransparent() throws RejectedException {
		byte[] file = PngBytes.grey4x3().data(PngBytes.rows4x3()).end();

		assertThat(reader.thumbnailFormat(file)).isEqualTo(ImageFormat.JPEG);
	}

	@Test
	void makesPngWhereThereIsAnAlphaChannel() throws RejectedException {
		byte[] alpha = PngBytes.signature().header(1, 1, 8, PngImageHeader.TRUECOLOUR_ALPHA, 0).data(new byte[5]).end();

		assertThat(reader.thumbnailFormat(alpha)).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void makesPngWhereThereIsATransparentColour() throws RejectedException {
		byte[] transparent = PngBytes.grey4x3().chunk("tRNS", new byte[2]).data(PngBytes.rows4x3()).end();

		assertThat(reader.thumbnailFormat(transparent)).isEqualTo(ImageFormat.PNG);
	}
}
