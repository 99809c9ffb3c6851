package imagehost.image.gif;

import imagehost.image.KeptBytes;

/**
 * Writes the data sub-blocks of a whole frame (GIF89a, section 15): each of 255 bytes but the last, with an end code,
 * and nothing behind it.
 */
final class GifData {
	private static final int BLOCK_LENGTH = 255;

	private GifData() {
	}

	/** Writes what the sub-blocks from an offset on hold, up to the frame's end; full ones are kept as they are. */
	static void write(KeptBytes kept, byte[] file, int offset, GifPixels.End end) {
		int full = 0;
		while (file[offset + full * (1 + BLOCK_LENGTH)] == (byte) BLOCK_LENGTH
				&& (full + 1) * BLOCK_LENGTH <= end.usedBits() / 8) {
			full++;
		}
		int length = full * (1 + BLOCK_LENGTH);
		kept.keep(file, offset, length);
		write(kept, read(file, offset + length, end.usedBits() - 8L * full * BLOCK_LENGTH, end));
	}

	/** So many bits of the sub-blocks from an offset on, and an end code. */
	private static KeptBytes read(byte[] file, int offset, long usedBits, GifPixels.End end) {
		KeptBytes data = new KeptBytes();
		int bitsOfLast = (int) (usedBits % 8);
		int left = (int) Math.ceilDiv(usedBits, 8);
		int position = offset;
		int length = Byte.toUnsignedInt(file[position]);
		while (left > length) {
			data.keep(file, position + 1, length);
			left -= length;
			position += 1 + length;
			length = Byte.toUnsignedInt(file[position]);
		}
		data.keep(file, position + 1, bitsOfLast == 0 ? left : left - 1);
		data.write(lastBytes(file[position + left], bitsOfLast, end));
		return data;
	}

	/** The bits of the last byte that belong to the frame, and the end code. */
	private static byte[] lastBytes(byte last, int count, GifPixels.End end) {
		int bits = last & (1 << count) - 1 | end.endCode() << count;
		byte[] bytes = new byte[Math.ceilDiv(count + end.codeSize(), 8)];
		for (int index = 0; index < bytes.length; index++) {
			bytes[index] = (byte) (bits >>> 8 * index);
		}
		return bytes;
	}

	/** Writes data as sub-blocks. */
	static void write(KeptBytes kept, KeptBytes data) {
		for (KeptBytes block : data.parts(BLOCK_LENGTH)) {
			kept.write((byte) block.size());
			kept.keep(block);
		}
		kept.write((byte) 0);
	}
}
