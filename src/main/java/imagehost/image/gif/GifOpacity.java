package imagehost.image.gif;

/** Says by the blocks alone, without decoding, whether the first frame of a GIF can be transparent anywhere. */
final class GifOpacity {
	private static final int GLOBAL_TABLE = 0x80;
	private static final int EXTENSION = 0x21;
	private static final int GRAPHIC_CONTROL = 0xF9;
	private static final int TRANSPARENT = 0x01;
	private static final int HEADER_BYTES = 13;

	private GifOpacity() {
	}

	/** GIF89a, sections 18, 20 and 23: the frame must cover the screen and name no transparent colour. */
	static boolean isCertain(byte[] stored) {
		int flags = stored[10];
		int offset = HEADER_BYTES + ((flags & GLOBAL_TABLE) == 0 ? 0 : 3 << (flags & 7) + 1);
		while (stored[offset] == EXTENSION) {
			if ((stored[offset + 1] & 0xFF) == GRAPHIC_CONTROL && (stored[offset + 3] & TRANSPARENT) != 0) {
				return false;
			}
			offset += 2;
			while (stored[offset] != 0) {
				offset += (stored[offset] & 0xFF) + 1;
			}
			offset++;
		}
		return shortAt(stored, offset + 1) == 0 && shortAt(stored, offset + 3) == 0
				&& shortAt(stored, offset + 5) >= shortAt(stored, 6)
				&& shortAt(stored, offset + 7) >= shortAt(stored, 8);
	}

	private static int shortAt(byte[] file, int offset) {
		return file[offset] & 0xFF | (file[offset + 1] & 0xFF) << 8;
	}
}
