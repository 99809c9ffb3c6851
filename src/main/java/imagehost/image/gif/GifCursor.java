package imagehost.image.gif;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Arrays;

/**
 * Reads the bytes of a GIF in order; every step is held against the end of the file. For one thread.
 */
final class GifCursor {
	private final byte[] file;
	private int position;

	GifCursor(byte[] file, int position) {
		this.file = file;
		this.position = position;
	}

	int position() {
		return position;
	}

	boolean isAtEnd() {
		return position >= file.length;
	}

	int readByte() throws RejectedException {
		require(1);
		return Byte.toUnsignedInt(file[position++]);
	}

	/** Little-endian (GIF89a, section 4). */
	int readShort() throws RejectedException {
		int low = readByte();
		return low | readByte() << 8;
	}

	void skip(int length) throws RejectedException {
		require(length);
		position += length;
	}

	private void require(int length) throws RejectedException {
		if (length > file.length - position) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
	}

	/** The colour table that the packed field of a descriptor announces, which is skipped. */
	GifTable readTable(int packed) throws RejectedException {
		GifTable table = GifTable.announced(file, position, packed);
		skip(table.length());
		return table;
	}

	/** Skips data sub-blocks and their terminator (GIF89a, sections 15 and 16). */
	void skipSubBlocks() throws RejectedException {
		int length = readByte();
		while (length != 0) {
			skip(length);
			length = readByte();
		}
	}

	/** True when these bytes come next. */
	boolean isNext(byte[] expected) {
		int end = position + expected.length;
		return end <= file.length && Arrays.equals(file, position, end, expected, 0, expected.length);
	}
}
