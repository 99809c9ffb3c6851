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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngReaderTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();
	private static final byte[] TEXT = "Comment\0secret".getBytes(StandardCharsets.ISO_8859_1);

	@Test
	void keepsAPlainPictureAsItIsWithoutACopy() {
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
	void dropsChunksThatAreNotThePicture(String type) {
		byte[] before = grey4x3().chunk(type, TEXT).data(rows4x3()).end();
		byte[] after = grey4x3().data(rows4x3()).chunk(type, TEXT).end();

		assertThat(scrubbed(before)).isEqualTo(PLAIN);
		assertThat(scrubbed(after)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"sRGB,1", "gAMA,4", "cICP,4", "cLLI,8", "pHYs,9", "mDCV,24", "cHRM,32", "sBIT,1", "bKGD,2", "tRNS,2"})
	void keepsChunksThatSayHowThePictureLooks(String type, int length) {
		byte[] file = grey4x3().chunk(type, new byte[length]).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
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
		byte[] gamma = {0, 0, 1, 0};
		byte[] file = grey4x3().chunkWithWrongCrc("gAMA", gamma).chunk("gAMA", gamma).chunk("gAMA", gamma)
				.data(rows4x3()).chunk("pHYs", new byte[9]).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().chunk("gAMA", gamma).data(rows4x3()).end());
	}

	@Test
	void keepsThePaletteOfAnIndexedPicture() {
		byte[] file = signature().header(4, 1, 2, PngHeader.INDEXED, 0).chunk("PLTE", new byte[6])
				.chunk("tRNS", new byte[2]).data((byte) 0, (byte) 0x10).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void dropsThePaletteOfAGreyscalePicture() {
		byte[] file = grey4x3().chunk("PLTE", new byte[6]).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void rejectsAnIndexedPictureWhosePaletteIsMissingOrDoubledOrNone() {
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
	void keepsAnInterlacedPicture() {
		byte[] file = signature().header(4, 5, 8, PngHeader.GREYSCALE, 1).data(adam7Rows4x5()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	/** Adam7 passes of 4 × 5 pixels of a byte: 1×1, none, 1×1, 1×2, 2×1, 2×3, 4×2 (columns × rows). */
	private static byte[] adam7Rows4x5() {
		return new byte[2 + 2 + 2 * 2 + 3 + 3 * 3 + 2 * 5];
	}

	@Test
	void rejectsAnInterlacedPictureThatIsShort() {
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
	void keepsDataInSeveralChunks() {
		byte[] deflated = deflate(rows4x3());
		byte[] file = grey4x3().chunk("IDAT", Arrays.copyOf(deflated, 3)).chunk("IDAT")
				.chunk("IDAT", Arrays.copyOfRange(deflated, 3, deflated.length)).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void rejectsDataThatInflateToMoreThanThePicture() {
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
