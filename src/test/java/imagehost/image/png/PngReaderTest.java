package imagehost.image.png;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageFormat;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngReaderTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();
	private static final byte[] TEXT = "Comment\0secret".getBytes(StandardCharsets.ISO_8859_1);

	@Test
	void keepsAPlainImageAsItIsWithoutACopy() {
		Image image = image(PLAIN);

		assertThat(image).extracting(Image::format, Image::width, Image::height, Image::frames)
				.containsExactly(ImageFormat.PNG, 4, 3, 1);
		assertThat(image.bytes()).isSameAs(PLAIN);
	}

	@Test
	void dropsWhatFollowsTheEnd() {
		byte[] file = grey4x3().data(rows4x3()).chunk("IEND").chunk("tEXt", TEXT).raw((byte) 1, (byte) 2).bytes();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = {"tEXt", "zTXt", "iTXt", "tIME", "sPLT", "hIST", "caBX", "dSIG", "iDOT", "prVt"})
	void dropsChunksThatAreNotTheImage(String type) {
		byte[] before = grey4x3().chunk(type, TEXT).data(rows4x3()).end();
		byte[] after = grey4x3().data(rows4x3()).chunk(type, TEXT).end();

		assertThat(scrubbed(before)).isEqualTo(PLAIN);
		assertThat(scrubbed(after)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"sRGB,03", "gAMA,0000b18f", "pHYs,00000b1300000b1301", "sBIT,05", "bKGD,00ff", "tRNS,0003",
			"cHRM,00007a2500008084 0000fa00 0000 80e8 00007530 0000ea60 00003a98 00001770"})
	void keepsChunksThatSayHowTheImageLooks(String type, String content) {
		byte[] file = grey4x3().chunk(type, hex(content)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void keepsLightLevelsWhereCodePointsMayMeanHdr() {
		byte[] codePoints = hex("09100001");
		byte[] display = hex("8a4838d0 2134 9c8b 1a2c 0be0 3d13 4042 00989680 00000032");
		byte[] light = hex("00989680 003d0900");
		byte[] file = grey4x3().chunk("cICP", codePoints).chunk("mDCV", display).chunk("cLLI", light)
				.data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
		assertThat(scrubbed(grey4x3().chunk("mDCV", display).chunk("cLLI", light).data(rows4x3()).end()))
				.isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"sRGB,04", "gAMA,000003e7", "gAMA,7fffffff", "gAMA,ffffffff", "cICP,00010001", "cICP,01020001",
			"cICP,01130001", "cICP,09100101", "cICP,09100002", "pHYs,00000000 00000b13 01",
			"pHYs,00000b13 7fffffff 01", "pHYs,00000b13 00000b13 02", "sBIT,09", "sBIT,00",
			"cHRM,00007a25 00000000 0000fa00 000080e8 00007530 0000ea60 00003a98 00001770",
			"cHRM,00007a25 00008084 0001fa00 000080e8 00007530 0000ea60 00003a98 00001770"})
	void dropsThemWhenTheirValuesSayNothing(String type, String content) {
		byte[] file = grey4x3().chunk(type, hex(content)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"mDCV,8a488a48 2134 9c8b 1a2c 0be0 3d13 4042 00989680 00000032",
			"mDCV,8a4838d0 2134 9c8b 1a2c 0be0 3d13 4042 00000032 00989680", "cLLI,003d0900 00989680",
			"cLLI,7fffffff 00000001"})
	void dropsLightLevelsThatCannotBe(String type, String content) {
		byte[] codePoints = hex("09100001");

		assertThat(scrubbed(grey4x3().chunk("cICP", codePoints).chunk(type, hex(content)).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("cICP", codePoints).data(rows4x3()).end());
	}

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	@Test
	void masksTheBitsOfABackgroundThatTheImageDoesNotHave() {
		assertThat(scrubbed(grey4x3().chunk("bKGD", hex("48ff")).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("bKGD", hex("00ff")).data(rows4x3()).end());
	}

	@Test
	void writesChunksInOneOrder() {
		byte[] gamma = hex("0000b18f");
		byte[] density = hex("00000b1300000b1301");

		assertThat(scrubbed(grey4x3().chunk("pHYs", density).chunk("gAMA", gamma).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("gAMA", gamma).chunk("pHYs", density).data(rows4x3()).end());
	}

	@ParameterizedTest
	@CsvSource({"sRGB,2", "gAMA,0", "cICP,5", "cLLI,7", "pHYs,10", "mDCV,23", "cHRM,33", "sBIT,3", "bKGD,6",
			"tRNS,6"})
	void dropsThemWhenTheirLengthLeavesRoomForMore(String type, int length) {
		byte[] file = grey4x3().chunk(type, new byte[length]).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void dropsAnAncillaryChunkThatIsDamagedOrDoubledOrComesAfterTheData() {
		byte[] gamma = {0, 0, (byte) 0xB1, (byte) 0x8F};
		byte[] file = grey4x3().chunkWithWrongCrc("gAMA", gamma).chunk("gAMA", gamma).chunk("gAMA", gamma)
				.data(rows4x3()).chunk("pHYs", new byte[9]).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().chunk("gAMA", gamma).data(rows4x3()).end());
	}

	@Test
	void keepsThePaletteOfAnIndexedImage() {
		byte[] file = signature().header(4, 1, 2, PngHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("4050")).data((byte) 0, (byte) 0x10).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void clearsThePaletteWhereNoPixelUsesIt() {
		byte[] file = signature().header(4, 1, 2, PngHeader.INDEXED, 0).chunk("PLTE", hex("484944 102030 44454e"))
				.chunk("tRNS", hex("484044")).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(4, 1, 2, PngHeader.INDEXED, 0)
				.chunk("PLTE", hex("000000 102030 000000")).chunk("tRNS", hex("ff40")).data((byte) 0, (byte) 0x55)
				.end());
	}

	@Test
	void clearsTheColourOfWhatIsWhollyTransparent() {
		byte[] file = signature().header(4, 1, 2, PngHeader.INDEXED, 0).chunk("PLTE", hex("484944 102030"))
				.chunk("tRNS", hex("0001")).data((byte) 0, (byte) 0x11).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(4, 1, 2, PngHeader.INDEXED, 0)
				.chunk("PLTE", hex("000000 102030")).chunk("tRNS", hex("0001")).data((byte) 0, (byte) 0x11).end());
	}

	@Test
	void cutsThePaletteToTheDepthAndItsTransparencyToThePalette() {
		byte[] file = signature().header(8, 1, 1, PngHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060 484944"))
				.chunk("tRNS", hex("01024849")).chunk("bKGD", (byte) 2).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(8, 1, 1, PngHeader.INDEXED, 0)
				.chunk("PLTE", hex("102030 405060")).chunk("tRNS", hex("0102")).data((byte) 0, (byte) 0x55).end());
	}

	@Test
	void takesTheFirstTransparency() {
		byte[] file = signature().header(8, 1, 1, PngHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("01")).chunk("tRNS", hex("0203")).data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(file)).isEqualTo(signature().header(8, 1, 1, PngHeader.INDEXED, 0)
				.chunk("PLTE", hex("102030 405060")).chunk("tRNS", hex("01")).data((byte) 0, (byte) 0x55).end());
	}

	@Test
	void dropsTransparencyThatMakesNothingTransparentOrComesBeforeThePalette() {
		byte[] plain = signature().header(8, 1, 1, PngHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.data((byte) 0, (byte) 0x55).end();

		assertThat(scrubbed(signature().header(8, 1, 1, PngHeader.INDEXED, 0).chunk("PLTE", hex("102030 405060"))
				.chunk("tRNS", hex("ffff")).data((byte) 0, (byte) 0x55).end())).isEqualTo(plain);
		assertThat(scrubbed(signature().header(8, 1, 1, PngHeader.INDEXED, 0).chunk("tRNS", hex("0102"))
				.chunk("PLTE", hex("102030 405060")).data((byte) 0, (byte) 0x55).end())).isEqualTo(plain);
	}

	@Test
	void findsTheColoursOfAnInterlacedImageWithFilters() {
		byte[] rows = {4, 1, 0, 0, 1, 2, 0, 0, 2, 3, 3, 1, 0, 0, 0, 0, 4, 1, 4, 0, 1, 2, 3, 4, 2, 0, 0, 0, 0};
		byte[] file = signature().header(4, 5, 8, PngHeader.INDEXED, 1).chunk("PLTE", everyEntry(256))
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
			if (colourType == PngHeader.INDEXED) {
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
		byte[] clean = signature().header(3, 2, 1, PngHeader.GREYSCALE, 0)
				.data((byte) 0, (byte) 0xA0, (byte) 2, (byte) 0xE0).end();
		byte[] stuffed = signature().header(3, 2, 1, PngHeader.GREYSCALE, 0)
				.data((byte) 0, (byte) 0xBD, (byte) 2, (byte) 0xD7).end();

		assertThat(pixels(stuffed)).isEqualTo(pixels(clean)).hasSize(6);
		assertThat(scrubbed(stuffed)).isEqualTo(clean);
	}

	@Test
	void dropsThePaletteThatAnImageOfFullColoursProposes() {
		byte[] file = signature().header(1, 1, 8, PngHeader.TRUECOLOUR, 0).chunk("PLTE", new byte[768])
				.data(new byte[4]).end();

		assertThat(scrubbed(file))
				.isEqualTo(signature().header(1, 1, 8, PngHeader.TRUECOLOUR, 0).data(new byte[4]).end());
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

	@Test
	void keepsAnInterlacedImage() {
		byte[] file = signature().header(4, 5, 8, PngHeader.GREYSCALE, 1).data(adam7Rows4x5()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	/** Adam7 passes of 4 × 5 pixels of a byte: 1×1, none, 1×1, 1×2, 2×1, 2×3, 4×2 (columns × rows). */
	private static byte[] adam7Rows4x5() {
		return new byte[2 + 2 + 2 * 2 + 3 + 3 * 3 + 2 * 5];
	}

	@Test
	void rejectsAnInterlacedImageThatIsShort() {
		byte[] rows = Arrays.copyOf(adam7Rows4x5(), adam7Rows4x5().length - 1);
		byte[] file = signature().header(4, 5, 8, PngHeader.GREYSCALE, 1).data(rows).end();

		assertThat(rejection(file)).isEqualTo(Rejection.CUT_SHORT);
	}

	@Test
	void leavesOutWhatHidesBehindTheEndOfTheCompressedData() {
		byte[] deflated = deflate(rows4x3());
		byte[] padded = Arrays.copyOf(deflated, deflated.length + 5);
		byte[] file = grey4x3().chunk("IDAT", padded).chunk("IDAT", TEXT).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void joinsTheDataOfManyChunks() {
		PngBytes png = grey4x3();
		for (byte part : deflate(rows4x3())) {
			png.chunk("IDAT").chunk("IDAT", part);
		}

		assertThat(scrubbed(png.end())).isEqualTo(PLAIN);
	}

	@Test
	void dividesLongDataAtFixedPlaces() {
		byte[] rows = new byte[401 * 400];
		new Random(3).nextBytes(rows);
		for (int row = 0; row < 400; row++) {
			rows[401 * row] = 0;
		}
		byte[] deflated = deflate(rows);
		int half = PngStream.CHUNK_LENGTH;
		byte[] whole = signature().header(400, 400, 8, PngHeader.GREYSCALE, 0).chunk("IDAT", deflated).end();

		assertThat(scrubbed(whole)).isEqualTo(signature().header(400, 400, 8, PngHeader.GREYSCALE, 0)
				.chunk("IDAT", Arrays.copyOf(deflated, half))
				.chunk("IDAT", Arrays.copyOfRange(deflated, half, 2 * half))
				.chunk("IDAT", Arrays.copyOfRange(deflated, 2 * half, deflated.length)).end());
	}

	@ParameterizedTest
	@ValueSource(ints = {0x0800 + 29, 0x7800 + 1, 0x7800 + 0xDA, 0x7800 + 0x5E})
	void writesOneHeaderOfTheCompressedData(int header) {
		byte[] deflated = deflate(rows4x3());
		deflated[0] = (byte) (header >> 8);
		deflated[1] = (byte) header;

		assertThat(scrubbed(grey4x3().chunk("IDAT", deflated).end())).isEqualTo(PLAIN);
		assertThat(scrubbed(grey4x3().chunk("IDAT", deflated[0])
				.chunk("IDAT", Arrays.copyOfRange(deflated, 1, deflated.length)).end())).isEqualTo(PLAIN);
	}

	@Test
	void rejectsDataThatInflateToMoreThanTheImage() {
		byte[] file = grey4x3().data(Arrays.copyOf(rows4x3(), 16)).end();

		assertThat(rejection(file)).isEqualTo(Rejection.PNG_DATA_TOO_LONG);
	}

	@Test
	void saysHowManyRowsAreMissing() {
		byte[] file = grey4x3().data(Arrays.copyOf(rows4x3(), 9)).end();

		RejectedException rejected = rejected(file);

		assertThat(rejected.rejection()).isEqualTo(Rejection.PNG_ROWS_MISSING);
		assertThat(rejected.facts()).isEqualTo(Map.of("rows", 3, "missing_rows", 2));
	}

	@Test
	void saysHowManyRowsAreMissingWhenTheFileIsCut() {
		byte[] rows = new byte[101 * 50];
		new Random(1).nextBytes(rows);
		for (int row = 0; row < 50; row++) {
			rows[101 * row] = 0;
		}
		byte[] file = signature().header(100, 50, 8, PngHeader.GREYSCALE, 0).data(rows).end();

		RejectedException rejected = rejected(Arrays.copyOf(file, file.length / 2));

		assertThat(rejected.rejection()).isEqualTo(Rejection.PNG_ROWS_MISSING);
		assertThat((int) rejected.facts().getOrDefault("missing_rows", 0)).isBetween(24, 27);
	}

	@Test
	void rejectsEveryPrefix() {
		for (int length = 8; length < PLAIN.length; length++) {
			assertThat(rejection(Arrays.copyOf(PLAIN, length))).isIn(Rejection.CUT_SHORT, Rejection.PNG_ROWS_MISSING,
					Rejection.ZERO_DIMENSION);
		}
	}

	@Test
	void rejectsAFilterThatIsNotDefined() {
		byte[] rows = rows4x3();
		rows[5] = 5;

		assertThat(rejection(grey4x3().data(rows).end())).isEqualTo(Rejection.PNG_BROKEN_DATA);
	}

	@Test
	void rejectsDataWhoseChecksumIsWrong() {
		byte[] deflated = deflate(rows4x3());
		deflated[deflated.length - 1] ^= 1;

		assertThat(rejection(grey4x3().chunk("IDAT", deflated).end())).isEqualTo(Rejection.PNG_BROKEN_DATA);
	}

	@Test
	void rejectsABrokenStreamAndAPresetDictionary() {
		assertThat(rejection(grey4x3().chunk("IDAT", new byte[20]).end())).isEqualTo(Rejection.PNG_BROKEN_DATA);
		assertThat(rejection(grey4x3().chunk("IDAT", (byte) 0x78, (byte) 0x20, (byte) 1, (byte) 2, (byte) 3, (byte) 4)
				.end())).isEqualTo(Rejection.PNG_BROKEN_DATA);
	}

	@Test
	void rejectsAWrongChecksumOfACriticalChunk() {
		byte[] header = {0, 0, 0, 4, 0, 0, 0, 3, 8, 0, 0, 0, 0};

		assertThat(rejected(grey4x3().chunkWithWrongCrc("IDAT", deflate(rows4x3())).end()))
				.hasMessage("png_bad_checksum {chunk=IDAT}");
		assertThat(rejected(signature().chunkWithWrongCrc("IHDR", header).data(rows4x3()).end()))
				.hasMessage("png_bad_checksum {chunk=IHDR}");
		assertThat(rejected(grey4x3().data(rows4x3()).chunkWithWrongCrc("IEND").bytes()))
				.hasMessage("png_bad_checksum {chunk=IEND}");
		assertThat(rejected(grey4x3().chunkWithWrongCrc("PLTE", new byte[3]).data(rows4x3()).end()))
				.hasMessage("png_bad_checksum {chunk=PLTE}");
	}

	@Test
	void rejectsAnUnknownCriticalChunk() {
		assertThat(rejection(grey4x3().chunk("ABCD").data(rows4x3()).end()))
				.isEqualTo(Rejection.PNG_UNKNOWN_CRITICAL_CHUNK);
	}

	@Test
	void rejectsAChunkWhoseTypeIsNotFourLetters() {
		assertThat(rejection(grey4x3().chunk("te t").data(rows4x3()).end())).isEqualTo(Rejection.PNG_DAMAGED_CHUNK);
	}

	@Test
	void rejectsAHeaderThatIsNotFirstOrDoubledOrOfAnotherLength() {
		assertThat(rejection(signature().chunk("gAMA", new byte[4]).end())).isEqualTo(Rejection.PNG_BAD_HEADER);
		assertThat(rejection(grey4x3().header(4, 3, 8, 0, 0).data(rows4x3()).end()))
				.isEqualTo(Rejection.PNG_BAD_HEADER);
		assertThat(rejection(signature().chunk("IHDR", new byte[14]).end())).isEqualTo(Rejection.PNG_BAD_HEADER);
	}

	@ParameterizedTest
	@CsvSource({"3,0,0", "16,3,0", "4,2,0", "8,1,0", "8,5,0", "4,4,0", "1,6,0", "8,7,0", "8,0,2"})
	void rejectsAHeaderThatIsNotDefined(int bitDepth, int colourType, int interlace) {
		byte[] file = signature().header(4, 3, bitDepth, colourType, interlace).data(rows4x3()).end();

		assertThat(rejection(file)).isEqualTo(Rejection.PNG_BAD_HEADER);
	}

	@ParameterizedTest
	@CsvSource({"1,0,2", "2,0,2", "4,0,3", "8,0,5", "16,0,9", "8,2,13", "16,2,25", "8,4,9", "16,4,17", "8,6,17",
			"16,6,33"})
	void countsTheBytesOfARowOfEveryKind(int bitDepth, int colourType, int rowBytes) {
		byte[] file = signature().header(4, 1, bitDepth, colourType, 0).data(new byte[rowBytes]).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void rejectsDataThatAreInterruptedOrMissing() {
		byte[] deflated = deflate(rows4x3());
		byte[] file = grey4x3().chunk("IDAT", deflated).chunk("tIME", new byte[7]).chunk("IDAT").end();

		assertThat(rejection(file)).isEqualTo(Rejection.PNG_DATA_INTERRUPTED);
		assertThat(rejection(grey4x3().end())).isEqualTo(Rejection.PNG_NO_DATA);
	}

	@Test
	void writesAnEmptyEndWhereItHidesSomething() {
		byte[] file = grey4x3().data(rows4x3()).chunk("IEND", TEXT).bytes();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void holdsTheDeclaredSizeAgainstTheLimits() {
		assertThat(rejection(signature().header(0, 3, 8, 0, 0).end())).isEqualTo(Rejection.ZERO_DIMENSION);
		assertThat(rejectedBySmallLimits(signature().header(21, 1, 8, 0, 0).end()))
				.hasMessageContaining("side_too_long").extracting(RejectedException::facts)
				.isEqualTo(Map.of("width", 21L, "height", 1L, "limit_px", 20));
		assertThat(rejectedBySmallLimits(signature().header(11, 10, 8, 0, 0).end()).rejection())
				.isEqualTo(Rejection.TOO_MANY_PIXELS);
		assertThat(rejection(signature().header(-1, -1, 8, 0, 0).end())).isEqualTo(Rejection.SIDE_TOO_LONG);
	}
}
