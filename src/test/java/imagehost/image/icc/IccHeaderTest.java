package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.grey;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccBytes.table8;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The header: what it says of how colours are shown, within what browsers take, and zeros. */
class IccHeaderTest {
	private static final int[] D50 = {0xF6D6, 0x10000, 0xD32D};

	@Test
	void writesNothingElse() {
		byte[] rebuilt = rebuilt(displayP3().header(64, number(2)).bytes());

		byte[] expected = ByteBuffer.allocate(128).putInt(0, rebuilt.length).put(8, (byte) 4).put(12, ascii("mntr"))
				.put(16, ascii("RGB ")).put(20, ascii("XYZ ")).put(36, ascii("acsp")).put(64, number(2))
				.putInt(68, D50[0]).putInt(72, D50[1]).putInt(76, D50[2]).array();
		assertThat(Arrays.copyOf(rebuilt, 128)).isEqualTo(expected);
	}

	@Test
	void takesVersionsUpToFour() {
		for (int version = 0; version <= 4; version++) {
			byte[] file = displayP3().header(8, (byte) version, (byte) 0x99).bytes();

			assertThat(rebuilt(file)[8]).isEqualTo((byte) (version == 4 ? 4 : 2));
			assertThat(rebuilt(file)[9]).isZero();
		}
		assertDropped(displayP3().header(8, (byte) 5).bytes());
		assertDropped(displayP3().header(8, (byte) -1).bytes());
	}

	@Test
	void takesTheClassesAndSpacesOfImages() {
		for (String profileClass : List.of("scnr", "mntr", "prtr", "spac")) {
			assertThat(Arrays.copyOfRange(rebuilt(displayP3().header(12, ascii(profileClass)).bytes()), 12, 16))
					.isEqualTo(ascii(profileClass));
		}
		assertDropped(displayP3().header(12, ascii("abst")).bytes());
		assertThat(rebuilt(displayP3().header(20, ascii("Lab ")).bytes())[20]).isEqualTo((byte) 'L');
		assertDropped(displayP3().header(20, ascii("Luv ")).bytes());
	}

	/** One hundredth, as Chromium has it. */
	@Test
	void takesNoOtherWhite() {
		byte[] plain = rebuilt(displayP3().bytes());
		for (int axis = 0; axis < 3; axis++) {
			int offset = 68 + 4 * axis;
			for (int sign : new int[]{-1, 1}) {
				assertThat(rebuilt(displayP3().header(offset, number(D50[axis] + sign * 655)).bytes()))
						.isEqualTo(plain);
				assertDropped(displayP3().header(offset, number(D50[axis] + sign * 656)).bytes());
			}
			assertDropped(displayP3().header(offset, number(Integer.MIN_VALUE)).bytes());
			assertDropped(displayP3().header(offset, number(Integer.MAX_VALUE)).bytes());
		}
	}

	@Test
	void keepsAnIntentThatIsDefined() {
		for (int intent : new int[]{0, 1, 2, 3}) {
			assertThat(rebuilt(displayP3().header(64, number(intent)).bytes())[67]).isEqualTo((byte) intent);
		}
		for (int intent : new int[]{4, -1, 1 << 24, Integer.MIN_VALUE}) {
			assertThat(rebuilt(displayP3().header(64, number(intent)).bytes())).isEqualTo(rebuilt(displayP3().bytes()));
		}
	}

	@Test
	void isForTheImagesChannelsOnly() {
		byte[] inks = profile("CMYK", "Lab ").tag("A2B0", table8(4).array()).bytes();
		byte[] other = profile("HSV ", "Lab ").tag("A2B0", table8(3).array()).bytes();
		for (int channels : new int[]{1, 3, 4}) {
			assertThat(IccProfile.rebuild(displayP3().bytes(), channels).isPresent()).isEqualTo(channels < 4);
			assertThat(IccProfile.rebuild(grey().bytes(), channels).isPresent()).isEqualTo(channels == 1);
			assertThat(IccProfile.rebuild(inks, channels).isPresent()).isEqualTo(channels == 4);
			assertThat(IccProfile.rebuild(other, channels)).isEmpty();
		}
	}

	private static byte[] number(int number) {
		return ByteBuffer.allocate(4).putInt(number).array();
	}
}
