package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.xyz;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers, code points and the bounds of what is read. */
class IccNumbersTest {
	private static final int LARGEST = (128 << 16) - 1;

	@Test
	void takesNumbersOfLessThan128() {
		for (int axis = 0; axis < 3; axis++) {
			for (int number : new int[]{LARGEST, -LARGEST}) {
				byte[] primary = ByteBuffer.wrap(xyz(1, 2, 3)).putInt(8 + 4 * axis, number).array();
				assertThat(rebuilt(displayP3().tag("rXYZ", primary).bytes())).containsSequence(primary);
			}
			for (int number : new int[]{LARGEST + 1, -LARGEST - 1, Integer.MIN_VALUE}) {
				assertDropped(displayP3()
						.tag("rXYZ", ByteBuffer.wrap(xyz(1, 2, 3)).putInt(8 + 4 * axis, number).array()).bytes());
			}
		}
	}

	@Test
	void takesAdaptationOfNineNumbers() {
		byte[] adaptation = ByteBuffer.allocate(44).put(ascii("sf32")).putInt(40, -5).array();

		assertThat(rebuilt(displayP3().tag("chad", adaptation).bytes())).containsSequence(adaptation);
		assertThat(rebuilt(displayP3().tag("chad", Arrays.copyOf(adaptation, 43)).bytes()))
				.isEqualTo(rebuilt(displayP3().bytes()));
		assertThat(rebuilt(displayP3().tag("chad", ByteBuffer.wrap(adaptation.clone()).putInt(4, 7).array()).bytes()))
				.isEqualTo(rebuilt(displayP3().tag("chad", adaptation).bytes()));
	}

	/** ITU-T H.273, tables 2 and 3. */
	@Test
	void takesTheCodePointsThatAreDefined() {
		Set<Integer> primaries = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 22);
		for (int value = 0; value <= 255; value++) {
			boolean isTransfer = value <= 18 && value != 0 && value != 2 && value != 3;
			assertThat(isKept(value, 1, 0, 0)).as("primaries %d", value).isEqualTo(primaries.contains(value));
			assertThat(isKept(1, value, 0, 0)).as("transfer %d", value).isEqualTo(isTransfer);
			assertThat(isKept(1, 1, value, 0)).as("matrix %d", value).isEqualTo(value == 0);
			assertThat(isKept(1, 1, 0, value)).as("range %d", value).isEqualTo(value <= 1);
		}
	}

	@Test
	void writesNothingElseOfCodePoints() {
		byte[] points = ByteBuffer.allocate(12).put(ascii("cicp")).putInt(8, 0x01010001).array();
		byte[] more = ByteBuffer.allocate(20).put(points).putInt(4, -1).putInt(12, -1).array();
		byte[] other = ByteBuffer.wrap(points.clone()).put(ascii("cicq")).array();

		assertThat(rebuilt(displayP3().tag("cicp", more).bytes()))
				.isEqualTo(rebuilt(displayP3().tag("cicp", points).bytes()));
		assertThat(rebuilt(displayP3().tag("cicp", other).bytes())).isEqualTo(rebuilt(displayP3().bytes()));
	}

	private static boolean isKept(int... values) {
		byte[] points = ByteBuffer.allocate(12).put(ascii("cicp")).put(8, (byte) values[0]).put(9, (byte) values[1])
				.put(10, (byte) values[2]).put(11, (byte) values[3]).array();
		return rebuilt(displayP3().tag("cicp", points).bytes()).length > rebuilt(displayP3().bytes()).length;
	}

	@Test
	void readsNothingBeyondAPart() throws IccFault {
		IccData part = IccData.of(new byte[]{9, 9, -1, -2, -3, -4, 9, 9}).part(2, 4);

		assertThat(part.byteAt(0)).isEqualTo(0xFF);
		assertThat(part.byteAt(3)).isEqualTo(0xFC);
		assertThat(part.shortAt(2)).isEqualTo(0xFDFC);
		assertThat(part.intAt(0)).isEqualTo(0xFFFEFDFC);
		assertThat(part.from(1).bytes()).containsExactly(-2, -3, -4);
		assertThat(part.from(4).bytes()).isEmpty();
		assertThat(part.part(1, 2).bytes()).containsExactly(-2, -3);
		assertThatThrownBy(() -> part.byteAt(4)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.byteAt(-1)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.shortAt(3)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.intAt(1)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.countAt(0)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.from(5)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.part(0, -1)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> part.part(3, Integer.MAX_VALUE)).isInstanceOf(IccFault.class);
		assertThat(IccData.of(new byte[4]).countAt(0)).isZero();
	}
}
