package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.curve;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.gamma;
import static imagehost.image.icc.IccBytes.xyz;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves and numbers: such as colours have, and no others. */
class IccCurveTest {
	@Test
	void dropsCurvesThatAreNone() {
		byte[] text = ascii("PK\3\4 this is no curve but an archive, or a script, or a page of a novel.... ");
		int[] samples = IntStream.range(0, text.length / 2).map(index -> text[2 * index] << 8 | text[2 * index + 1])
				.toArray();

		assertDropped(displayP3().tag("rTRC", curve(samples)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(new int[4097])).bytes());
		assertThat(rebuilt(displayP3().tag("rTRC", curve(0, 700, 650, 40000, 65535)).bytes()))
				.containsSequence(curve(0, 700, 650, 40000, 65535));
		int[] steep = IntStream.range(0, 256).map(index -> index < 100 ? 0 : 65535).toArray();
		assertDropped(displayP3().tag("rTRC", curve(steep)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(0, 40000, 20000, 65535)).bytes());
	}

	/** With one that is extreme, pixels could be another image for whoever takes no notice of profiles. */
	@Test
	void dropsExtremeExponents() {
		for (int exponent : new int[]{65_536 / 5, 5 * 65_536}) {
			assertThat(rebuilt(displayP3().tag("rTRC", gamma(exponent)).bytes())).containsSequence(gamma(exponent));
		}
		assertDropped(displayP3().tag("rTRC", gamma(65_536 / 5 - 1)).bytes());
		assertDropped(displayP3().tag("rTRC", gamma(5 * 65_536 + 1)).bytes());
		for (int exponent : new int[]{52, 5 * 256}) {
			assertThat(rebuilt(displayP3().tag("rTRC", curve(exponent)).bytes())).containsSequence(curve(exponent));
		}
		assertDropped(displayP3().tag("rTRC", curve(51)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(5 * 256 + 1)).bytes());
	}

	@Test
	void dropsNumbersThatAreNone() {
		byte[] text = ascii("HIDDEN-7f3a-PK this is no matrix but an archive");

		assertDropped(displayP3().tag("rXYZ", ByteBuffer.wrap(xyz(0, 0, 0)).put(8, text, 0, 12).array()).bytes());
		assertDropped(displayP3()
				.tag("rTRC",
						ByteBuffer.allocate(40).put(ascii("para")).putShort(8, (short) 4).put(12, text, 0, 28).array())
				.bytes());
		assertThat(
				rebuilt(displayP3().tag("chad", ByteBuffer.allocate(44).put(ascii("sf32")).put(8, text, 0, 36).array())
						.bytes()))
				.isEqualTo(rebuilt(displayP3().bytes()));
	}

	/** Section 10.18, table 68: which of the parameters may be negative, and which may be zero. */
	@ParameterizedTest
	@CsvSource({"0, 1, '', ''", "1, 3, 2, 1", "2, 4, 23, 1", "3, 5, 2, ''", "4, 7, 256, ''"})
	void takesTheParametersThatBrowsersTake(int function, int count, String signed, String divisor) {
		for (int index = 0; index < count; index++) {
			String name = Integer.toString(index);
			assertKept(parametric(function, count, index, 0x10000), true);
			assertKept(parametric(function, count, index, -1), signed.contains(name));
			assertKept(parametric(function, count, index, 0), index > 0 && !divisor.contains(name));
			assertKept(parametric(function, count, index, 128 << 16), false);
		}
	}

	@Test
	void takesNoFunctionThatIsNotDefined() {
		assertKept(parametric(5, 7, 1, 0x10000), false);
		assertKept(parametric(0xFFFF, 7, 1, 0x10000), false);
		assertKept(parametric(4, 6, 1, 0x10000), false);
	}

	/** All of them 1, but one. */
	private static byte[] parametric(int function, int count, int index, int value) {
		ByteBuffer curve = ByteBuffer.allocate(12 + 4 * count).put(ascii("para")).putInt(0).putShort((short) function)
				.putShort((short) 0);
		for (int parameter = 0; parameter < count; parameter++) {
			curve.putInt(parameter == index ? value : 0x10000);
		}
		return curve.array();
	}

	private static void assertKept(byte[] curve, boolean isKept) {
		byte[] profile = displayP3().tag("rTRC", curve).bytes();
		assertThat(IccProfile.rebuild(profile, 3).isPresent()).isEqualTo(isKept);
		if (isKept) {
			assertThat(rebuilt(profile)).containsSequence(curve);
		}
	}

	@Test
	void writesReservedBytesAsZeros() {
		byte[] samples = ByteBuffer.wrap(curve(0, 9, 0xFFFF)).putInt(4, -1).array();
		byte[] exponent = ByteBuffer.wrap(gamma(0x12345)).putInt(4, -1).putShort(10, (short) -1).array();

		assertThat(rebuilt(displayP3().tag("rTRC", samples).tag("gTRC", exponent).bytes()))
				.isEqualTo(rebuilt(displayP3().tag("rTRC", curve(0, 9, 0xFFFF)).tag("gTRC", gamma(0x12345)).bytes()));
	}

	@Test
	void takesCurvesOfUpTo4096Samples() {
		int[] even = IntStream.range(0, 4_096).map(index -> 16 * index).toArray();

		assertKept(curve(even), true);
		assertKept(curve(), true);
		assertKept(curve(Arrays.copyOf(even, 4_097)), false);
		assertKept(Arrays.copyOf(curve(even), 12 + 2 * 4_096 - 1), false);
		assertKept(ByteBuffer.wrap(curve(0)).putInt(8, -1).array(), false);
		assertKept(ByteBuffer.wrap(curve(0, 0xFFFF)).put(ascii("curw")).array(), false);
	}
}
