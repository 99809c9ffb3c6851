package imagehost.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A part of entropy-coded data without what is no data: after a byte {@code FF}, a stuffed {@code 00} is left out
 * (ITU-T T.81, F.1.2.3). Any other marker ends the data. For one thread.
 */
final class JpegWindow {
	/** Zeros behind the data, more than one block can have (64 codes of 16 bits, each with a value of 15). */
	static final int PADDING = 256;
	private static final int SIZE = 1 << 14;
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private final byte[] file;
	private final byte[] data;
	private int length;
	/** Offset in the file behind the last byte of them. */
	private int next;

	/** An empty window. */
	JpegWindow(byte[] file) {
		this.file = file;
		this.data = new byte[Math.min(SIZE, file.length) + 2 * PADDING];
	}

	/** The data, always the same array; {@link #PADDING} behind them are zeros. */
	byte[] data() {
		return data;
	}

	/** Bytes of data. */
	int length() {
		return length;
	}

	/** Shows the data from an offset in the file on. */
	void open(int offset) {
		next = offset;
		length = 0;
		fill();
	}

	/** Forgets the first bytes, and shows as many behind the last one. */
	void slide(int bytes) {
		length -= bytes;
		System.arraycopy(data, bytes, data, 0, length);
		fill();
	}

	private void fill() {
		int room = data.length - PADDING;
		while (length < room && next < file.length - 1) {
			if (length <= room - Long.BYTES && next <= file.length - Long.BYTES) {
				long eight = (long) LONGS.get(file, next);
				if (!hasPrefix(eight)) {
					LONGS.set(data, length, eight);
					length += Long.BYTES;
					next += Long.BYTES;
					continue;
				}
			}
			if (file[next] == (byte) JpegMarkers.PREFIX) {
				if (file[next + 1] != 0) {
					break;
				}
				data[length++] = (byte) JpegMarkers.PREFIX;
				next += 2;
			} else {
				data[length++] = file[next++];
			}
		}
		Arrays.fill(data, length, length + PADDING, (byte) 0);
	}

	/** Whether one of the eight bytes is {@code FF} ("Determine if a word has a zero byte", Bit Twiddling Hacks). */
	private static boolean hasPrefix(long eight) {
		long inverted = ~eight;
		return (inverted - 0x0101010101010101L & ~inverted & 0x8080808080808080L) != 0;
	}

	/** Whether there are no more data behind those that are shown. */
	boolean isAtEnd() {
		return length < data.length - PADDING;
	}

	/** Offset in the file behind so many bytes of the data; a stuffed byte belongs to the one before it. */
	int offset(int bytes) {
		int offset = next;
		for (int behind = length - bytes; behind > 0; behind--) {
			boolean isStuffed = file[offset - 1] == 0 && file[offset - 2] == (byte) JpegMarkers.PREFIX;
			offset -= isStuffed ? 2 : 1;
		}
		return offset;
	}
}
