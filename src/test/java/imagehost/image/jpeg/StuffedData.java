package imagehost.image.jpeg;

import java.util.Arrays;
import java.util.Random;

/**
 * Entropy-coded data as they stand in a file: a 0 behind each byte FF (ITU-T T.81, F.1.2.3), then the end of the image.
 *
 * @param data without what is stuffed
 * @param offsets for so many bytes of data, where the file goes on behind them
 */
record StuffedData(byte[] data, byte[] file, int[] offsets) {
	static StuffedData of(byte[] data) {
		byte[] file = new byte[2 * data.length + FlatJpeg.END.length];
		int[] offsets = new int[data.length + 1];
		int length = 0;
		for (int index = 0; index < data.length; index++) {
			file[length++] = data[index];
			length += data[index] == (byte) JpegMarkers.PREFIX ? 1 : 0;
			offsets[index + 1] = length;
		}
		return new StuffedData(data, JpegBytes.join(Arrays.copyOf(file, length), FlatJpeg.END), offsets);
	}

	/** Bytes by chance, one of so many of them FF; none for 0. */
	static StuffedData random(int length, int one) {
		Random random = new Random(31L * length + one);
		byte[] data = new byte[length];
		for (int index = 0; index < length; index++) {
			data[index] = (byte) (one > 0 && random.nextInt(one) == 0 ? JpegMarkers.PREFIX : random.nextInt(0xFF));
		}
		return of(data);
	}

	/** The offset in the file behind the byte that so many bits end in. */
	int behind(int bits) {
		return offsets[Math.ceilDiv(bits, Byte.SIZE)];
	}

	/** The bits from a position on, as a number. */
	int number(int position, int length) {
		int number = 0;
		for (int bit = position; bit < position + length; bit++) {
			number = number << 1 | data[bit >> 3] >> 7 - (bit & 7) & 1;
		}
		return number;
	}
}
