package imagehost.image.png;

import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.adam7Rows4x5;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.hex;
import static imagehost.image.png.PngBytes.rows4x3;
import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Palettes, their transparency, and images of few bits. */
class PngPaletteTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();

	@Test
	void keepsThePaletteOfAnIndexedImage() {
		byte[] file = signature().header(4, 1, 2, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("4050")).data((byte) 0, (byte) 0x10).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void clearsThePaletteWhereNoPixelUsesIt() {
		byte[] file = signature().header(4, 1, 2, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("484944 102030 44454e"))
				.chunk("tRNS", hex("484044")).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(4, 1, 2, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", hex("000000 102030 000000")).chunk("tRNS", hex("ff40")).data((byte) 0, (byte) 0x55)
				.end());
	}

	@Test
	void clearsTheColourOfWhatIsWhollyTransparent() {
		byte[] file = signature().header(4, 1, 2, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("484944 102030"))
				.chunk("tRNS", hex("0001")).data((byte) 0, (byte) 0x11).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(4, 1, 2, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", hex("000000 102030")).chunk("tRNS", hex("0001")).data((byte) 0, (byte) 0x11).end());
	}

	@Test
	void cutsThePaletteToTheDepthAndItsTransparencyToThePalette() {
		byte[] file = signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060 484944"))
				.chunk("tRNS", hex("01024849")).chunk("bKGD", (byte) 2).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(8, 1, 1, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", hex("102030 405060")).chunk("tRNS", hex("0102")).data((byte) 0, (byte) 0x55).end());
	}

	@Test
	void takesTheFirstTransparency() {
		byte[] file = signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("01")).chunk("tRNS", hex("0203")).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(8, 1, 1, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", hex("102030 405060")).chunk("tRNS", hex("01")).data((byte) 0, (byte) 0x55).end());
	}

	@Test
	void dropsTransparencyThatMakesNothingTransparentOrComesBeforeThePalette() {
		byte[] plain = signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("ffff")).data((byte) 0, (byte) 0x55).end())).isEqualTo(plain);
		assertThat(scrubbed(signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("tRNS", hex("0102"))
				.chunk("PLTE", hex("102030 405060")).data((byte) 0, (byte) 0x55).end())).isEqualTo(plain);
	}

	@Test
	void findsTheColoursOfAnInterlacedImageWithFilters() {
		byte[] rows = {4, 1, 0, 0, 1, 2, 0, 0, 2, 3, 3, 1, 0, 0, 0, 0, 4, 1, 4, 0, 1, 2, 3, 4, 2, 0, 0, 0, 0};
		byte[] file = signature().header(4, 5, 8, PngImageHeader.INDEXED, 1).chunk("PLTE", everyEntry(256))
				.data(Arrays.copyOf(rows, adam7Rows4x5().length)).end();

		byte[] scrubbed = scrubbed(file);

		assertThat(pixels(scrubbed)).isEqualTo(pixels(file));
	}

	private static byte[] everyEntry(int entries) {
		byte[] palette = new byte[3 * entries];
		new Random(2).nextBytes(palette);
		return palette;
	}

	@ParameterizedTest
	@CsvSource({"1,3,0", "2,3,0", "4,3,0", "8,3,0", "1,3,1", "2,3,1", "4,3,1", "8,3,1", "1,0,0", "2,0,0", "4,0,0",
			"1,0,1", "2,0,1", "4,0,1"})
	void keepsEveryPixelOfImagesOfFewBits(int bitDepth, int colourType, int interlace) {
		Random random = new Random(bitDepth);
		for (int round = 0; round < 20; round++) {
			int width = 1 + random.nextInt(19);
			int height = 1 + random.nextInt(9);
			PngBytes png = signature().header(width, height, bitDepth, colourType, interlace);
			if (colourType == PngImageHeader.INDEXED) {
				png.chunk("PLTE", everyEntry(1 << bitDepth));
			}
			byte[] file = png.data(filteredRows(random, width, height, bitDepth, interlace)).end();

			byte[] scrubbed = scrubbed(file);

			assertThat(pixels(scrubbed)).isEqualTo(pixels(file));
			assertThat(scrubbed).isEqualTo(scrubbed(file));
		}
	}

	/** Noise, each row with one of the five filters. */
	private static byte[] filteredRows(Random random, int width, int height, int bitDepth, int interlace) {
		int[][] passes = interlace == 0
				? new int[][]{{0, 0, 1, 1}}
				: new int[][]{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2},
						{0, 1, 1, 2}};
		ByteArrayOutputStream rows = new ByteArrayOutputStream();
		for (int[] pass : passes) {
			int columns = Math.max(0, Math.ceilDiv(width - pass[0], pass[2]));
			for (int row = pass[1]; row < height && columns > 0; row += pass[3]) {
				byte[] bytes = new byte[Math.ceilDiv(columns * bitDepth, 8)];
				random.nextBytes(bytes);
				rows.write(random.nextInt(5));
				rows.writeBytes(bytes);
			}
		}
		return rows.toByteArray();
	}

	private static List<Integer> pixels(byte[] file) {
		try {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
			return IntStream.range(0, image.getWidth() * image.getHeight())
					.map(index -> image.getRGB(index % image.getWidth(), index / image.getWidth())).boxed().toList();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Test
	void clearsTheBitsThatFillUpARow() {
		byte[] clean = signature().header(3, 2, 1, PngImageHeader.GREYSCALE, 0)
				.data((byte) 0, (byte) 0xA0, (byte) 2, (byte) 0xE0).end();
		byte[] stuffed = signature().header(3, 2, 1, PngImageHeader.GREYSCALE, 0)
				.data((byte) 0, (byte) 0xBD, (byte) 2, (byte) 0xD7).end();

		assertThat(pixels(stuffed)).isEqualTo(pixels(clean)).hasSize(6);
		assertThat(scrubbed(stuffed)).isEqualTo(clean);
	}

	@Test
	void dropsThePaletteThatAnImageOfFullColoursProposes() {
		byte[] file = signature().header(1, 1, 8, PngImageHeader.TRUECOLOUR, 0).chunk("PLTE", new byte[768])
				.data(new byte[4]).end();

		assertThat(scrubbed(file))
				.isEqualTo(signature().header(1, 1, 8, PngImageHeader.TRUECOLOUR, 0).data(new byte[4]).end());
	}

	@Test
	void dropsThePaletteOfAGreyscaleImage() {
		byte[] file = grey4x3().chunk("PLTE", new byte[6]).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void rejectsAnIndexedImageWhosePaletteIsMissingOrDoubledOrNone() {
		byte[] palette = new byte[6];

		assertThat(rejection(signature().header(4, 1, 2, 3, 0).data((byte) 0, (byte) 0).end()))
				.isEqualTo(Rejection.PNG_BAD_PALETTE);
		assertThat(rejection(signature().header(4, 1, 2, 3, 0).chunk("PLTE", palette).chunk("PLTE", palette)
				.data((byte) 0, (byte) 0).end())).isEqualTo(Rejection.PNG_BAD_PALETTE);
		assertThat(rejection(
				signature().header(4, 1, 2, 3, 0).chunk("PLTE", new byte[5]).data((byte) 0, (byte) 0).end()))
				.isEqualTo(Rejection.PNG_BAD_PALETTE);
	}
}
