package imagehost.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of entropy-coded data (ITU-T T.81, F.2.2.5): after a byte {@code FF}, a stuffed {@code 00} is skipped. Any
 * other marker ends the data. For one thread.
 */
final class JpegBits {
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
	/** A code and the bits that follow it have at most 16 + 15. */
	private static final int ENOUGH = 32;

	private final byte[] file;
	/** Behind the bytes whose bits were taken over. */
	private int position;
	/** The next bits, the first one highest. */
	private long bits;
	/** How many of them are there; below 0 when more were consumed than there are. */
	private int count;

	JpegBits(byte[] file, int position) {
		this.file = file;
		this.position = position;
	}

	/** The symbol of the next code. */
	int decode(JpegHuffmanCodes codes) throws JpegDataException {
		fill();
		int found = codes.find(bits);
		consume(JpegHuffmanCodes.length(found));
		return JpegHuffmanCodes.symbol(found);
	}

	/** The next bits as a number, at most 16 of them. */
	int read(int length) throws JpegDataException {
		if (length == 0) {
			return 0;
		}
		fill();
		int value = (int) (bits >>> Long.SIZE - length);
		consume(length);
		return value;
	}

	/** Skips any number of bits. */
	void skip(int length) throws JpegDataException {
		int left = length;
		while (left > 0) {
			fill();
			int step = Math.min(left, ENOUGH - 1);
			consume(step);
			left -= step;
		}
	}

	/**
	 * Skips a block of a sequential scan (T.81, F.2.2.1 and F.2.2.2). All in one, with its state in local variables,
	 * for nearly all time goes here.
	 *
	 * @return one bit for each coefficient that is not 0; the first for a difference of DC that is not 0
	 */
	long skipBlock(JpegHuffmanCodes dc, JpegHuffmanCodes ac) throws JpegDataException {
		fill();
		int difference = dc.find(bits);
		long next = bits << JpegHuffmanCodes.lengthWithValue(difference);
		int left = count - JpegHuffmanCodes.lengthWithValue(difference);
		long nonZero = JpegHuffmanCodes.values(difference);
		int coefficient = 1;
		while (coefficient < Long.SIZE) {
			if (left < ENOUGH) {
				long eight = position <= file.length - Long.BYTES && left >= 0 ? (long) LONGS.get(file, position) : -1;
				if (hasPrefix(eight)) {
					bits = next;
					count = left;
					fill();
					next = bits;
					left = count;
				} else {
					int bytes = Long.SIZE - 1 - left >>> 3;
					next |= eight >>> left;
					position += bytes;
					left += bytes << 3;
				}
			}
			int found = ac.find(next);
			next <<= JpegHuffmanCodes.lengthWithValue(found);
			left -= JpegHuffmanCodes.lengthWithValue(found);
			coefficient += JpegHuffmanCodes.step(found);
			// What would lie behind the last coefficient is put in its place (libjpeg, jpeg_natural_order).
			nonZero |= (long) JpegHuffmanCodes.values(found) << Math.min(coefficient, Long.SIZE) - 1;
		}
		bits = next;
		count = left;
		requireData();
		return nonZero;
	}

	/** Whether one of the eight bytes is {@code FF} ("Determine if a word has a zero byte", Bit Twiddling Hacks). */
	private static boolean hasPrefix(long eight) {
		long inverted = ~eight;
		return (inverted - 0x0101010101010101L & ~inverted & 0x8080808080808080L) != 0;
	}

	private void consume(int length) throws JpegDataException {
		bits <<= length;
		count -= length;
		requireData();
	}

	private void requireData() throws JpegDataException {
		if (count < 0) {
			throw new JpegDataException();
		}
	}

	/** Takes over bytes until there are bits enough for a code, or no more in the data. */
	private void fill() {
		if (count >= ENOUGH) {
			return;
		}
		if (count >= 0 && position <= file.length - Long.BYTES) {
			long eight = (long) LONGS.get(file, position);
			if (!hasPrefix(eight)) {
				int bytes = Long.SIZE - 1 - count >>> 3;
				bits |= eight >>> count;
				position += bytes;
				count += bytes << 3;
				return;
			}
		}
		while (count >= 0 && count <= Long.SIZE - Byte.SIZE && takeByte()) {
			continue;
		}
	}

	private boolean takeByte() {
		if (position >= file.length - 1) {
			return false;
		}
		long next = file[position] & 0xFF;
		if (next == JpegMarkers.PREFIX) {
			if (file[position + 1] != 0) {
				return false;
			}
			position++;
		}
		position++;
		bits |= next << Long.SIZE - Byte.SIZE - count;
		count += Byte.SIZE;
		return true;
	}

	/** Offset behind the last byte of which a bit was consumed; a stuffed byte belongs to it. */
	int position() {
		int end = position;
		for (int unread = count >> 3; unread > 0; unread--) {
			end = startOfByteBefore(end);
		}
		return end;
	}

	private int startOfByteBefore(int offset) {
		boolean isStuffed = file[offset - 1] == 0 && file[offset - 2] == (byte) JpegMarkers.PREFIX;
		return offset - (isStuffed ? 2 : 1);
	}

	/**
	 * The last byte of the data if the bits that fill it up are not all 1, as T.81, F.1.2.3 requires; filled up so, and
	 * with a stuffed byte where one is due then.
	 *
	 * @return empty where nothing is to be changed
	 */
	byte[] paddedLastByte() {
		int padding = (1 << (count & 7)) - 1;
		int last = file[startOfByteBefore(position())] & 0xFF;
		if ((last & padding) == padding) {
			return new byte[0];
		}
		int padded = last | padding;
		return padded == JpegMarkers.PREFIX ? new byte[]{(byte) padded, 0} : new byte[]{(byte) padded};
	}

	/** Goes on at an offset; bits left of the byte before are padding (T.81, F.1.2.3). */
	void restart(int offset) {
		position = offset;
		bits = 0;
		count = 0;
	}
}
