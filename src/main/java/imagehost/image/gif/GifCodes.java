package imagehost.image.gif;

/** Reads LZW codes, least significant bit first, across data sub-blocks (GIF89a, appendix F). For one thread. */
final class GifCodes {
	static final int NONE = -1;

	private final byte[] file;
	private int position;
	private int leftInBlock;
	private int bits;
	private int bitCount;
	private long bitsRead;

	GifCodes(byte[] file, int dataOffset) {
		this.file = file;
		this.position = dataOffset;
	}

	/** The next code of so many bits, or {@link #NONE} when the data end before it does. */
	int next(int size) {
		while (bitCount < size) {
			if (!addByte()) {
				return NONE;
			}
		}
		int code = bits & (1 << size) - 1;
		bits >>>= size;
		bitCount -= size;
		bitsRead += size;
		return code;
	}

	private boolean addByte() {
		if (leftInBlock == 0) {
			if (position >= file.length || file[position] == 0) {
				return false;
			}
			leftInBlock = Byte.toUnsignedInt(file[position++]);
		}
		if (position >= file.length) {
			return false;
		}
		bits |= Byte.toUnsignedInt(file[position++]) << bitCount;
		bitCount += 8;
		leftInBlock--;
		return true;
	}

	/** Bits of all codes read so far. */
	long bitsRead() {
		return bitsRead;
	}
}
