package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {
	@ParameterizedTest
	@ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
	void readsWhatItWrites(int orientation) {
		byte[] tiff = ExifOrientation.minimalTiff(orientation);

		assertThat(tiff).hasSize(26);
		assertThat(ExifOrientation.read(tiff, 0, tiff.length)).isEqualTo(orientation);
	}

	@ParameterizedTest
	@ValueSource(ints = {Integer.MIN_VALUE, 0, 9})
	void writesNoOrientationThatDoesNotExist(int orientation) {
		assertThatThrownBy(() -> ExifOrientation.minimalTiff(orientation)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void readsALittleEndianDirectoryBehindOtherEntries() {
		byte[] tiff = littleEndian(0x0112, 3, 1, 6);

		assertThat(ExifOrientation.read(tiff, 0, tiff.length)).isEqualTo(6);
	}

	@Test
	void readsAtAnOffset() {
		byte[] tiff = ExifOrientation.minimalTiff(8);
		byte[] padded = new byte[tiff.length + 7];
		System.arraycopy(tiff, 0, padded, 5, tiff.length);

		assertThat(ExifOrientation.read(padded, 5, tiff.length)).isEqualTo(8);
	}

	@Test
	void takesAnotherTypeCountOrValueForUpright() {
		assertThat(read(littleEndian(0x0112, 4, 1, 6))).isEqualTo(1);
		assertThat(read(littleEndian(0x0112, 3, 2, 6))).isEqualTo(1);
		assertThat(read(littleEndian(0x0112, 3, 1, 0))).isEqualTo(1);
		assertThat(read(littleEndian(0x0112, 3, 1, 9))).isEqualTo(1);
		assertThat(read(littleEndian(0x0113, 3, 1, 6))).isEqualTo(1);
	}

	@Test
	void takesAWrongHeaderForUpright() {
		byte[] order = littleEndian(0x0112, 3, 1, 6);
		order[0] = 'M';
		byte[] magic = littleEndian(0x0112, 3, 1, 6);
		magic[2] = 43;
		byte[] farDirectory = littleEndian(0x0112, 3, 1, 6);
		Arrays.fill(farDirectory, 4, 8, (byte) 0xFF);

		assertThat(read(order)).isEqualTo(1);
		assertThat(read(magic)).isEqualTo(1);
		assertThat(read(farDirectory)).isEqualTo(1);
	}

	@Test
	void readsNothingOutsideTheGivenBytes() {
		byte[] tiff = ExifOrientation.minimalTiff(6);

		for (int length = 0; length < 22; length++) {
			assertThat(ExifOrientation.read(tiff, 0, length)).as("length %d", length).isEqualTo(1);
		}
		assertThat(ExifOrientation.read(tiff, 1, tiff.length)).isEqualTo(1);
		assertThat(ExifOrientation.read(tiff, -1, tiff.length)).isEqualTo(1);
		assertThat(ExifOrientation.read(tiff, 0, -1)).isEqualTo(1);
		assertThat(ExifOrientation.read(tiff, Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(1);
	}

	@Test
	void neverThrowsOnChangedBytes() {
		Random random = new Random(1);
		for (int round = 0; round < 20_000; round++) {
			byte[] tiff = littleEndian(0x0112, 3, 1, 6);
			tiff[random.nextInt(tiff.length)] = (byte) random.nextInt();
			tiff[random.nextInt(tiff.length)] = (byte) random.nextInt();

			assertThat(read(tiff)).isBetween(1, 8);
		}
	}

	private static int read(byte[] tiff) {
		return ExifOrientation.read(tiff, 0, tiff.length);
	}

	/** A directory of three entries: ImageWidth, the one given, Software. */
	private static byte[] littleEndian(int tag, int type, int count, int value) {
		ByteBuffer tiff = ByteBuffer.allocate(50).order(ByteOrder.LITTLE_ENDIAN);
		tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 3);
		entry(tiff, 0x0100, 3, 1, 640);
		entry(tiff, tag, type, count, value);
		entry(tiff, 0x0131, 2, 4, 0x00676E70);
		return tiff.putInt(0).array();
	}

	private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
		tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}
}
