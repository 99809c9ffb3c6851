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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
