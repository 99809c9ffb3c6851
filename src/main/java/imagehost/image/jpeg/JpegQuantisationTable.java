package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A quantisation table (ITU-T T.81, B.2.4.1), compared by its values. */
final class JpegQuantisationTable {
	static final int VALUES = 64;
	private static final int LARGEST_OF_ONE_BYTE = 255;

	private final int offset;
	private final int bytes;
	private final int[] values;

	private JpegQuantisationTable(int offset, int bytes, int[] values) {
		this.offset = offset;
		this.bytes = bytes;
		this.values = values;
	}

	/**
	 * Reads the values that begin at an offset.
	 *
	 * @param bytes of one value, 1 or 2
	 * @param end of the segment; the values lie before it
	 */
	static JpegQuantisationTable read(byte[] file, int offset, int bytes, int end) throws RejectedException {
		if (end - offset < VALUES * bytes) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		int[] values = new int[VALUES];
		for (int index = 0; index < VALUES; index++) {
			int at = offset + index * bytes;
			values[index] = bytes == 1 ? file[at] & 0xFF : (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
		}
		return new JpegQuantisationTable(offset, bytes, values);
	}

	/** A table of these values, which is in no file. */
	static JpegQuantisationTable of(int[] values) {
		return new JpegQuantisationTable(0, 1, values.clone());
	}

	/** Bytes in the file of a table whose values have so many bytes each. */
	static int length(int bytes) {
		return VALUES * bytes;
	}

	/** Offset in the file of a value, which has {@link #bytes} bytes there. */
	int offsetOfValue(int index) {
		return offset + index * bytes;
	}

	/** Bytes in the file of each value. */
	int bytes() {
		return bytes;
	}

	int value(int index) {
		return values[index];
	}

	/** A segment that defines this table alone, in one byte for each value where that is enough. */
	byte[] segment(int slot) {
		boolean isWide = Arrays.stream(values).anyMatch(value -> value > LARGEST_OF_ONE_BYTE);
		JpegSegmentBytes segment = new JpegSegmentBytes(JpegMarkers.DQT).add((isWide ? 0x10 : 0) | slot);
		for (int value : values) {
			if (isWide) {
				segment.add(value >> 8);
			}
			segment.add(value);
		}
		return segment.bytes();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof JpegQuantisationTable table && Arrays.equals(values, table.values);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(values);
	}
}
