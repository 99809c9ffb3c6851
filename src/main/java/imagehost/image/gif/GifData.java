package imagehost.image.gif;

import imagehost.image.KeptBytes;

import java.util.Arrays;

/** Keeps the data sub-blocks of a whole frame (GIF89a, section 15), and nothing that hides behind their end code. */
final class GifData {
	private static final int MAX_BLOCK_LENGTH = 255;

	private GifData() {
	}

	/**
	 * Keeps the sub-blocks that begin at the offset, byte for byte where they end with the picture; otherwise up to
	 * there, with an end code where there was none.
	 */
	static void keep(KeptBytes kept, byte[] file, int offset, GifPixels.End end) {
		long usedBytes = Math.ceilDiv(end.usedBits(), 8);
		int position = offset;
		long before = 0;
		int length = Byte.toUnsignedInt(file[position]);
		while (length != 0 && before + length < usedBytes) {
			before += length;
			position += 1 + length;
			length = Byte.toUnsignedInt(file[position]);
		}
		boolean endsHere = before + length == usedBytes && (length == 0 || file[position + 1 + length] == 0);
		if (endsHere) {
			int terminator = length == 0 ? position : position + 1 + length;
			kept.keep(file, offset, terminator + 1 - offset);
			return;
		}
		kept.keep(file, offset, position - offset);
		writeRest(kept, rest(file, position + 1, (int) (usedBytes - before), end));
	}

	/** The used bytes of the last sub-block, with an end code behind the last pixel where there is none. */
	private static byte[] rest(byte[] file, int offset, int length, GifPixels.End end) {
		byte[] rest = Arrays.copyOfRange(file, offset, offset + length);
		if (end.hasEndCode()) {
			return rest;
		}
		int usedBits = (int) (end.usedBits() % 8);
		int whole = usedBits == 0 ? length : length - 1;
		int bits = usedBits == 0 ? 0 : rest[whole] & (1 << usedBits) - 1;
		bits |= end.endCode() << usedBits;
		byte[] ended = Arrays.copyOf(rest, whole + Math.ceilDiv(usedBits + end.codeSize(), 8));
		for (int index = whole; index < ended.length; index++) {
			ended[index] = (byte) (bits >>> 8 * (index - whole));
		}
		return ended;
	}

	private static void writeRest(KeptBytes kept, byte[] rest) {
		int position = 0;
		while (position < rest.length) {
			int length = Math.min(MAX_BLOCK_LENGTH, rest.length - position);
			kept.write((byte) length);
			kept.write(Arrays.copyOfRange(rest, position, position + length));
			position += length;
		}
		kept.write((byte) 0);
	}
}
