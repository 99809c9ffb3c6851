package imagehost.image.icc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A part of a profile, big-endian (section 4). Every read is held against its bounds; nothing is copied. */
record IccData(byte[] array, int offset, int length) {
	static IccData of(byte[] array) {
		return new IccData(array, 0, array.length);
	}

	int byteAt(int index) throws IccFault {
		require(index, 1);
		return Byte.toUnsignedInt(array[offset + index]);
	}

	int shortAt(int index) throws IccFault {
		require(index, 2);
		return Short.toUnsignedInt(ByteBuffer.wrap(array).getShort(offset + index));
	}

	/** Signed, as s15Fixed16Number is (section 4.6); signatures are compared in this form too. */
	int intAt(int index) throws IccFault {
		require(index, 4);
		return ByteBuffer.wrap(array).getInt(offset + index);
	}

	/** An offset, length or count: a number that is larger than any profile is a fault. */
	int countAt(int index) throws IccFault {
		int count = intAt(index);
		if (count < 0) {
			throw new IccFault("a count of " + Integer.toUnsignedString(count));
		}
		return count;
	}

	IccData part(int start, int partLength) throws IccFault {
		require(start, partLength);
		return new IccData(array, offset + start, partLength);
	}

	IccData from(int start) throws IccFault {
		return part(start, length - start);
	}

	byte[] bytes() {
		return Arrays.copyOfRange(array, offset, offset + length);
	}

	private void require(int start, int count) throws IccFault {
		if (start < 0 || count < 0 || start > length - count) {
			throw new IccFault(count + " bytes at " + start + " of " + length);
		}
	}
}
