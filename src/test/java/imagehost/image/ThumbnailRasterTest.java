package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pixels of thumbnails of images that the JDK decodes. */
class ThumbnailRasterTest {
	/** TIFF 6.0, tag 274: three pixels a, b, c over three d, e, f, as they are shown. */
	@ParameterizedTest
	@CsvSource({"1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc", "5, ad/be/cf", "6, da/eb/fc", "7, fc/eb/da",
			"8, cf/be/ad"})
	void turnsEveryWay(int orientation, String expected) throws IOException {
		BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB);
		for (int pixel = 0; pixel < 6; pixel++) {
			stored.setRGB(pixel % 3, pixel / 3, 0xFF000000 | 'a' + pixel);
		}

		Thumbnail thumbnail = ThumbnailRaster.of(stored, 3, 2, orientation, ReducedSize.THUMBNAIL)
				.encode(ImageFormat.PNG);

		assertThat(letters(decoded(thumbnail))).isEqualTo(expected);
		assertThat(thumbnail.width()).isEqualTo(expected.indexOf('/'));
		assertThat(thumbnail.height()).isEqualTo(expected.split("/").length);
	}

	private static String letters(BufferedImage image) {
		String[] rows = new String[image.getHeight()];
		for (int y = 0; y < rows.length; y++) {
			StringBuilder row = new StringBuilder();
			for (int x = 0; x < image.getWidth(); x++) {
				row.append((char) (image.getRGB(x, y) & 0xFF));
			}
			rows[y] = row.toString();
		}
		return String.join("/", rows);
	}

	/** 640 × 200 become 320 × 100: two by two, over more rows than are looked at at once. */
	@Test
	void takesTheMeanOfThePixelsThatAPixelCovers() throws IOException {
		BufferedImage stored = new BufferedImage(640, 200, BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < 200; y++) {
			for (int x = 0; x < 640; x++) {
				stored.setRGB(x, y, colour(x / 2 % 64 * 4 + x % 2 * 2, y / 2, x % 2 * 100 + y % 2 * 100));
			}
		}

		BufferedImage thumbnail = decoded(ThumbnailRaster.of(stored, 640, 200, 1, ReducedSize.THUMBNAIL)
				.encode(ImageFormat.PNG));

		for (int y = 0; y < 100; y++) {
			for (int x = 0; x < 320; x++) {
				assertThat(thumbnail.getRGB(x, y)).isEqualTo(colour(x % 64 * 4 + 1, y, 100));
			}
		}
	}

	private static int colour(int red, int green, int blue) {
		return 0xFF000000 | red << 16 | green << 8 | blue;
	}

	@Test
	void takesNoColourOfWhatIsTransparent() throws IOException {
		BufferedImage stored = new BufferedImage(640, 2, BufferedImage.TYPE_INT_ARGB);
		for (int x = 0; x < 640; x++) {
			stored.setRGB(x, 0, 0xFFFF0000);
			stored.setRGB(x, 1, 0x0000FF00);
		}

		BufferedImage thumbnail = decoded(ThumbnailRaster.of(stored, 640, 2, 1, ReducedSize.THUMBNAIL)
				.encode(ImageFormat.PNG));

		assertThat(thumbnail.getHeight()).isEqualTo(1);
		assertThat(thumbnail.getRGB(5, 0)).isEqualTo(0x80FF0000);
	}

	/** More rows than are looked at at once: what is transparent has nothing of those before behind it. */
	@Test
	void showsNothingOfOtherRowsThroughTransparentOnes() throws IOException {
		BufferedImage stored = new BufferedImage(1, 128, BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < 64; y++) {
			stored.setRGB(0, y, 0xFFFF0000);
		}

		BufferedImage thumbnail = decoded(ThumbnailRaster.of(stored, 1, 128, 1, ReducedSize.THUMBNAIL)
				.encode(ImageFormat.PNG));

		assertThat(thumbnail.getRGB(0, 63)).isEqualTo(0xFFFF0000);
		assertThat(thumbnail.getRGB(0, 64)).isZero();
		assertThat(thumbnail.getRGB(0, 127)).isZero();
	}

	/** What was decoded may be smaller than the image already. */
	@Test
	void shrinksWhatWasDecodedToTheSizeOfTheImage() throws IOException {
		BufferedImage decoded = new BufferedImage(500, 250, BufferedImage.TYPE_INT_RGB);

		assertThat(sizeOf(ThumbnailRaster.of(decoded, 1_000, 500, 1, ReducedSize.THUMBNAIL))).containsExactly(320, 160);
		assertThat(sizeOf(ThumbnailRaster.of(decoded, 1_000, 500, 6, ReducedSize.THUMBNAIL))).containsExactly(160, 320);
	}

	private static int[] sizeOf(ThumbnailRaster raster) throws IOException {
		BufferedImage image = decoded(raster.encode(ImageFormat.PNG));
		return new int[]{image.getWidth(), image.getHeight()};
	}

	@Test
	void makesAJpegOrAPng() throws IOException {
		BufferedImage white = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
		white.createGraphics().fillRect(0, 0, 8, 8);
		ThumbnailRaster raster = ThumbnailRaster.of(white, 8, 8, 1, ReducedSize.THUMBNAIL);

		for (ImageFormat format : Thumbnail.FORMATS) {
			Thumbnail thumbnail = raster.encode(format);
			assertThat(thumbnail.format()).isEqualTo(format);
			assertThat(ImageFormat.of(thumbnail.bytes())).hasValue(format);
			assertThat(decoded(thumbnail).getRGB(4, 4)).isEqualTo(0xFFFFFFFF);
		}
	}

	/** A quality of 0.82: the first step of brightness is 6. */
	@Test
	void makesJpegsOfGoodQuality() throws IOException {
		byte[] jpeg = ThumbnailRaster.of(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 8, 8, 1,
				ReducedSize.THUMBNAIL).encode(ImageFormat.JPEG).bytes();
		int table = 20;

		assertThat(Arrays.copyOfRange(jpeg, table, table + 2)).containsExactly(0xFF, 0xDB);
		assertThat(jpeg[table + 5]).isEqualTo((byte) 6);
	}

	private static BufferedImage decoded(Thumbnail thumbnail) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(thumbnail.bytes()));
	}
}
