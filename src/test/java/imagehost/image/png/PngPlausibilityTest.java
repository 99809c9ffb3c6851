package imagehost.image.png;

import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.hex;
import static imagehost.image.png.PngBytes.rows4x3;
import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of what chunks of a fixed length may say; what is out of them is left out. */
class PngPlausibilityTest {
	private static final byte[] CODE_POINTS = hex("09100001");
	private static final int[][] DISPLAYS = {{32_000, 16_500, 15_000, 30_000, 7_500, 3_000, 15_635, 16_450},
			{34_000, 16_000, 13_250, 34_500, 7_500, 3_000, 15_635, 16_450},
			{35_400, 14_600, 8_500, 39_850, 6_550, 2_300, 15_635, 16_450}};

	@ParameterizedTest
	@CsvSource({"sRGB, 00, true", "sRGB, 03, true", "sRGB, 04, false", "sRGB, ff, false",
			"pHYs, 00000001 00000001 00, true", "pHYs, 000f4240 000f4240 01, true",
			"pHYs, 000f4241 00000001 01, false", "pHYs, 00000001 000f4241 01, false",
			"pHYs, 00000000 00000001 01, false", "pHYs, 00000001 00000000 01, false",
			"pHYs, 00000001 00000001 02, false"})
	void boundsIntentAndDensity(String type, String content, boolean isKept) {
		byte[] file = grey4x3().chunk(type, hex(content)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(isKept ? file : grey4x3().data(rows4x3()).end());
	}

	/** ITU-T H.273, tables 2 and 3. */
	@Test
	void takesTheCodePointsThatAreDefined() {
		Set<Integer> primaries = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 22);
		for (int value = 0; value <= 255; value++) {
			boolean isTransfer = value <= 18 && value != 0 && value != 2 && value != 3;
			assertThat(isKept("cICP", value, 1, 0, 0)).isEqualTo(primaries.contains(value));
			assertThat(isKept("cICP", 1, value, 0, 0)).isEqualTo(isTransfer);
			assertThat(isKept("cICP", 1, 1, value, 0)).isEqualTo(value == 0);
			assertThat(isKept("cICP", 1, 1, 0, value)).isEqualTo(value <= 1);
		}
	}

	private static boolean isKept(String type, int... content) {
		byte[] bytes = new byte[content.length];
		for (int index = 0; index < bytes.length; index++) {
			bytes[index] = (byte) content[index];
		}
		byte[] file = grey4x3().chunk(type, bytes).data(rows4x3()).end();
		return Arrays.equals(scrubbed(file), file);
	}

	@ParameterizedTest
	@CsvSource({"100000000, 100000000, true", "100000001, 1, false", "5, 6, false", "0, 0, true", "-1, 0, false"})
	void boundsLightLevels(int most, int average, boolean isKept) {
		byte[] content = ByteBuffer.allocate(8).putInt(most).putInt(average).array();

		assertThat(isKeptWithCodePoints("cLLI", content)).isEqualTo(isKept);
	}

	@ParameterizedTest
	@CsvSource({"100000000, 100000, true", "100000001, 1, false", "5, 5, false", "6, 5, true",
			"100000000, 100001, false",
			"-1, 0, false", "1, 0, true"})
	void boundsTheLightOfAMasteringDisplay(int most, int least, boolean isKept) {
		assertThat(isKeptWithCodePoints("mDCV", display(0, 0, 0, most, least))).isEqualTo(isKept);
	}

	/** Give or take 0.001. */
	@ParameterizedTest
	@ValueSource(ints = {0, 1, 2})
	void takesTheMasteringDisplaysThatThereAre(int kind) {
		for (int index = 0; index < 8; index++) {
			for (int sign : new int[]{-1, 1}) {
				byte[] rounded = display(kind, index, 50 * sign, 10_000, 1);
				byte[] written = scrubbed(withCodePoints("mDCV", rounded));

				assertThat(written).isEqualTo(withCodePoints("mDCV", display(kind, 0, 0, 10_000, 1)));
				assertThat(scrubbed(withCodePoints("mDCV", display(kind, index, 51 * sign, 10_000, 1))))
						.isEqualTo(grey4x3().chunk("cICP", CODE_POINTS).data(rows4x3()).end());
			}
		}
	}

	/** One of its numbers differs by so much. */
	private static byte[] display(int kind, int index, int difference, int most, int least) {
		ByteBuffer content = ByteBuffer.allocate(24);
		for (int number = 0; number < 8; number++) {
			content.putShort((short) (DISPLAYS[kind][number] + (number == index ? difference : 0)));
		}
		return content.putInt(most).putInt(least).array();
	}

	private static boolean isKeptWithCodePoints(String type, byte[] content) {
		byte[] file = withCodePoints(type, content);
		return Arrays.equals(scrubbed(file), file);
	}

	private static byte[] withCodePoints(String type, byte[] content) {
		return grey4x3().chunk("cICP", CODE_POINTS).chunk(type, content).data(rows4x3()).end();
	}

	@Test
	void boundsChromaticities() {
		for (int colour = 0; colour < 4; colour++) {
			assertThat(areKept(colour, 100_000, 1_000)).isTrue();
			assertThat(areKept(colour, 1_000, 100_000)).isTrue();
			assertThat(areKept(colour, 100_001, 1_000)).isFalse();
			assertThat(areKept(colour, 1_000, 100_001)).isFalse();
			assertThat(areKept(colour, -1, 1)).isFalse();
			assertThat(areKept(colour, 0, 1)).isTrue();
			assertThat(areKept(colour, 1, 0)).isEqualTo(colour > 0);
		}
	}

	private static boolean areKept(int colour, int x, int y) {
		ByteBuffer content = ByteBuffer.allocate(32);
		for (int index = 0; index < 8; index++) {
			content.putInt(30_000);
		}
		byte[] file = grey4x3().chunk("cHRM", content.putInt(8 * colour, x).putInt(8 * colour + 4, y).array())
				.data(rows4x3()).end();
		return Arrays.equals(scrubbed(file), file);
	}

	/** Two bytes for each channel; the high one says nothing below 16 bits. */
	@ParameterizedTest
	@CsvSource({"16, 0, 1234, 1234, 8", "8, 0, 1234, 0034, 4", "16, 2, 123456789abc, 123456789abc, 24",
			"8, 2, 123456789abc, 0034007800bc, 12", "8, 4, 1234, '', 8", "8, 6, 123456789abc, '', 16"})
	void takesATransparentColourOfTheImagesKind(int depth, int colourType, String given, String kept, int rowBytes) {
		PngBytes expected = signature().header(4, 1, depth, colourType, 0);
		if (!kept.isEmpty()) {
			expected.chunk("tRNS", hex(kept));
		}
		byte[] row = new byte[rowBytes + 1];

		assertThat(scrubbed(signature().header(4, 1, depth, colourType, 0).chunk("tRNS", hex(given)).data(row).end()))
				.isEqualTo(expected.data(row).end());
	}
}
