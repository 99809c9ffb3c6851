package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccBytes.table16;
import static imagehost.image.icc.IccBytes.table8;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Look-up tables: smooth ones in their exact length, and no others. */
class IccTableTest {
	private static final String MARKER = "HIDDEN-7f3a";

	@Test
	void keepsTablesForFourChannelsAndCutsWhatFollowsThem() {
		byte[] table = table16(4).array();
		byte[] plain = rebuilt(profile("CMYK", "Lab ").tag("A2B0", table).bytes(), 4);

		assertThat(plain).containsSequence(table);
		assertThat(rebuilt(profile("CMYK", "Lab ").tag("A2B0", Arrays.copyOf(table, table.length + 50)).bytes(), 4))
				.isEqualTo(plain);
		assertThat(rebuilt(profile("CMYK", "Lab ").tag("A2B0", table8(4).array()).bytes(), 4))
				.containsSequence(table8(4).array());
	}

	@Test
	void readsTheSecondTableWhereTheFirstIsMissing() {
		byte[] table = table8(3).array();

		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B1", table).bytes())).containsSequence(table);
		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).tag("A2B1", table).bytes()))
				.isEqualTo(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).bytes()));
	}

	@Test
	void writesTheMatrixOfATableThatNoBrowserReadsAsIdentity() {
		byte[] table = table8(3).array();
		byte[] stuffed = table8(3).put(12, ascii(MARKER)).put(11, (byte) 7).putInt(4, 7).array();

		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", stuffed).bytes()))
				.isEqualTo(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).bytes()));
	}

	@Test
	void dropsATableThatHoldsALittleText() {
		byte[] text = ascii("HIDDEN-7f3a-marker");
		byte[] flat = new byte[9 * 9 * 9 * 3];
		int gridOffset = 48 + 3 * 256;
		byte[] smooth = table8(3).array();
		ByteBuffer table = ByteBuffer.allocate(smooth.length - 24 + flat.length).put(smooth, 0, gridOffset).put(flat)
				.put(smooth, gridOffset + 24, 3 * 256).put(10, (byte) 9);

		assertThat(IccProfile.rebuild(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes(), 3)).isPresent();
		table.put(gridOffset + 5 * 27, text);
		assertThat(IccProfile.rebuild(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes(), 3)).isEmpty();
	}

	@Test
	void dropsTablesThatAreNone() {
		byte[] noise = new byte[9 * 9 * 9 * 3];
		new Random(1).nextBytes(noise);
		int gridOffset = 48 + 3 * 256;
		byte[] smooth = table8(3).array();
		ByteBuffer table = ByteBuffer.allocate(smooth.length - 24 + noise.length).put(smooth, 0, gridOffset).put(noise)
				.put(smooth, gridOffset + 24, 3 * 256).put(10, (byte) 9);

		assertDropped(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes());
		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table.put(gridOffset, new byte[noise.length]).array())
				.bytes())).containsSequence(table.array());
	}

	/** Numbers of samples of the curves before and behind the grid, 2 to 4,096. */
	@Test
	void takesCurvesOfSoManySamples() {
		for (int samples : new int[]{2, 4_096}) {
			assertThat(isKept(flat(samples, 2))).isTrue();
			assertThat(isKept(flat(2, samples))).isTrue();
		}
		for (int samples : new int[]{0, 1, 4_097}) {
			assertThat(isKept(flat(samples, 2))).isFalse();
			assertThat(isKept(flat(2, samples))).isFalse();
		}
	}

	@Test
	void takesNoTableThatIsCutShort() {
		for (byte[] whole : new byte[][]{table8(3).array(), table16(3).array()}) {
			assertThat(isKept(whole)).isTrue();
			assertThat(isKept(Arrays.copyOf(whole, whole.length - 1))).isFalse();
			assertThat(isKept(Arrays.copyOf(whole, 48))).isFalse();
		}
	}

	@Test
	void takesNoTableOfAnotherShape() {
		assertThat(isKept(table8(3).put(8, (byte) 4).array())).isFalse();
		assertThat(isKept(table8(3).put(9, (byte) 4).array())).isFalse();
		assertThat(isKept(table8(3).put(10, (byte) 1).array())).isFalse();
		assertThat(isKept(table8(3).put(0, ascii("mft3")).array())).isFalse();
	}

	/** The last sample of each curve before and behind the grid falls. */
	@Test
	void takesNoTableWithACurveThatIsNone() {
		for (int curve = 0; curve < 6; curve++) {
			int inGrid = curve < 3 ? 0 : 24;
			int last = 48 + 256 * (curve + 1) + inGrid - 1;
			int lastOfPairs = 52 + 8 * (curve + 1) + 2 * inGrid - 2;

			assertThat(isKept(table8(3).put(last, (byte) 200).array())).isFalse();
			assertThat(isKept(table16(3).putShort(lastOfPairs, (short) 0x8000).array())).isFalse();
		}
	}

	private static boolean isKept(byte[] table) {
		Optional<byte[]> rebuilt = IccProfile.rebuild(profile("RGB ", "Lab ").tag("A2B0", table).bytes(), 3);
		rebuilt.ifPresent(bytes -> assertThat(bytes).containsSequence(table));
		return rebuilt.isPresent();
	}

	/** A table of two points an axis, all zero. */
	private static byte[] flat(int inputSamples, int outputSamples) {
		ByteBuffer table = ByteBuffer.allocate(52 + 6 * inputSamples + 48 + 6 * outputSamples).put(ascii("mft2"))
				.put(8, new byte[]{3, 3, 2}).putShort(48, (short) inputSamples).putShort(50, (short) outputSamples);
		for (int diagonal = 0; diagonal < 3; diagonal++) {
			table.putInt(12 + 16 * diagonal, 0x10000);
		}
		return table.array();
	}
}
