package imagehost.image.png;

import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ExifOrientation;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.ReducedSize;
import imagehost.image.Thumbnail;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngThumbnailTest {
	private static final int OPAQUE_RED = 0xFFFF0000;

	private final PngReader reader = new PngReader(ImageLimits.DEFAULT);

	@ParameterizedTest
	@CsvSource({"320,320,320,320", "321,100,320,100", "4000,3000,320,240", "3000,4000,240,320", "5,3,5,3",
			"10000,1,320,1", "641,640,320,320"})
	void fitsIntoTheLongestSide(int width, int height, int expectedWidth, int expectedHeight) throws IOException {
		byte[] file = signature().header(width, height, 1, PngImageHeader.GREYSCALE, 0)
				.data(new byte[(1 + (width + 7) / 8) * height]).end();

		Thumbnail thumbnail = thumbnail(file);

		assertThat(thumbnail.format()).isEqualTo(ImageFormat.JPEG);
		assertThat(thumbnail).extracting(Thumbnail::width, Thumbnail::height).containsExactly(expectedWidth,
				expectedHeight);
		BufferedImage decoded = decode(thumbnail);
		assertThat(decoded.getWidth()).isEqualTo(expectedWidth);
		assertThat(decoded.getHeight()).isEqualTo(expectedHeight);
	}

	@Test
	void keepsTransparency() throws IOException {
		byte[] row = {0, (byte) 255, 0, 0, (byte) 255, 0, (byte) 255, 0, 0};
		byte[] alpha = signature().header(2, 1, 8, PngImageHeader.TRUECOLOUR_ALPHA, 0).data(row).end();

		Thumbnail thumbnail = thumbnail(alpha);

		assertThat(thumbnail.format()).isEqualTo(ImageFormat.PNG);
		assertThat(decode(thumbnail).getRGB(0, 0)).isEqualTo(OPAQUE_RED);
		assertThat(decode(thumbnail).getRGB(1, 0) >>> 24).isZero();
	}

	@Test
	void keepsTheTransparencyOfAColourKeyAndOfAPalette() throws IOException {
		byte[] key = signature().header(2, 1, 8, PngImageHeader.TRUECOLOUR, 0).chunk("tRNS", new byte[6])
				.data((byte) 0, (byte) 255, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0).end();
		byte[] palette = signature().header(2, 1, 8, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", (byte) 255, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0)
				.chunk("tRNS", (byte) 255, (byte) 0).data((byte) 0, (byte) 0, (byte) 1).end();

		assertThat(decode(thumbnail(key)).getRGB(0, 0)).isEqualTo(OPAQUE_RED);
		assertThat(decode(thumbnail(key)).getRGB(1, 0) >>> 24).isZero();
		assertThat(decode(thumbnail(palette)).getRGB(0, 0)).isEqualTo(OPAQUE_RED);
		assertThat(decode(thumbnail(palette)).getRGB(1, 0) >>> 24).isZero();
	}

	/** A white pixel at the left of the top row is shown there. */
	@ParameterizedTest
	@CsvSource({"1,0,0", "2,39,0", "3,39,19", "4,0,19", "5,0,0", "6,19,0", "7,19,39", "8,0,39"})
	void turnsAsTheOrientationSays(int orientation, int x, int y) throws IOException {
		byte[] rows = new byte[6 * 20];
		for (int row = 0; row < 4; row++) {
			rows[6 * row + 1] = (byte) 0xF0; // 4 × 4 white pixels, for JPEG blurs a single one
		}
		byte[] file = signature().header(40, 20, 1, PngImageHeader.GREYSCALE, 0)
				.chunk("eXIf", ExifOrientation.minimalTiff(orientation)).data(rows).end();

		BufferedImage decoded = decode(thumbnail(file));

		assertThat(decoded.getWidth()).isEqualTo(orientation >= 5 ? 20 : 40);
		assertThat(new Color(decoded.getRGB(x, y)).getRed()).isGreaterThan(200);
	}

	@Test
	void averagesThePixelsThatItCovers() throws IOException {
		byte[] rows = new byte[81 * 640]; // 640 × 640: stripes of one column, black and white
		for (int index = 0; index < rows.length; index++) {
			rows[index] = index % 81 == 0 ? 0 : (byte) 0x55;
		}
		byte[] file = signature().header(640, 640, 1, PngImageHeader.GREYSCALE, 0).data(rows).end();

		assertThat(new Color(decode(thumbnail(file)).getRGB(100, 100)).getRed()).isBetween(120, 136);
	}

	/** Two pixels in three: neither is left out, nor counted twice. */
	@Test
	void sharesPixelsThatLieBetweenTwo() throws IOException {
		byte[] rows = new byte[241 * 1920]; // a white column, then two transparent ones, and so on
		for (int index = 0; index < rows.length; index++) {
			rows[index] = index % 241 == 0 ? 0 : (byte) new int[]{0x92, 0x49, 0x24}[(index % 241 - 1) % 3];
		}
		byte[] file = signature().header(1920, 1920, 1, PngImageHeader.GREYSCALE, 0)
				.chunk("tRNS", (byte) 0, (byte) 0).data(rows).end();

		Thumbnail preview = reader.thumbnail(file, ReducedSize.PREVIEW).orElseThrow();

		assertThat(preview).extracting(Thumbnail::width, Thumbnail::height).containsExactly(1280, 1280);
		BufferedImage decoded = decode(preview);
		assertThat(decoded.getRGB(600, 600) >>> 24).isBetween(168, 172);
		assertThat(decoded.getRGB(601, 600) >>> 24).isZero();
	}

	private Thumbnail thumbnail(byte[] png) {
		return reader.thumbnail(png, ReducedSize.THUMBNAIL).orElseThrow();
	}

	private static BufferedImage decode(Thumbnail thumbnail) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}
}
