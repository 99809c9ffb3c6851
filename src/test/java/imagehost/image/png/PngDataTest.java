package imagehost.image.png;

import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.adam7Rows4x5;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compressed data: whole, in one form, with nothing behind it. */
class PngDataTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();
	private static final byte[] TEXT = "Comment\0secret".getBytes(StandardCharsets.ISO_8859_1);

	@Test
	void keepsAnInterlacedImage() {
		byte[] file = signature().header(4, 5, 8, PngImageHeader.GREYSCALE, 1).data(adam7Rows4x5()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	/** Adam7 passes of 4 × 5 pixels of a byte: 1×1, none, 1×1, 1×2, 2×1, 2×3, 4×2 (columns × rows). */
	@Test
	void rejectsAnInterlacedImageThatIsShort() {
		byte[] rows = Arrays.copyOf(adam7Rows4x5(), adam7Rows4x5().length - 1);
		byte[] file = signature().header(4, 5, 8, PngImageHeader.GREYSCALE, 1).data(rows).end();

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
		byte[] whole = signature().header(400, 400, 8, PngImageHeader.GREYSCALE, 0).chunk("IDAT", deflated).end();

		assertThat(scrubbed(whole)).isEqualTo(signature().header(400, 400, 8, PngImageHeader.GREYSCALE, 0)
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
		byte[] file = signature().header(100, 50, 8, PngImageHeader.GREYSCALE, 0).data(rows).end();

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
}
