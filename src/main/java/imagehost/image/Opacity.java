package imagehost.image;

/** Tells from a scrubbed file's structure, without decoding, whether its first frame can be transparent anywhere. */
final class Opacity {
	/** PNG Third Edition, section 11.2.1: bit 2 of the colour type says that there is an alpha channel. */
	private static final int PNG_ALPHA = 4;
	private static final int PNG_COLOUR_TYPE_INDEX = 9;
	private static final int GIF_GLOBAL_TABLE = 0x80;
	private static final int GIF_EXTENSION = 0x21;
	private static final int GIF_GRAPHIC_CONTROL = 0xF9;
	private static final int GIF_TRANSPARENT = 0x01;
	private static final int GIF_HEADER_BYTES = 13;

	private Opacity() {
	}

	/** True when no pixel of the first frame can be transparent. */
	static boolean isCertain(ImageFormat format, byte[] scrubbed) throws RejectedException {
		return switch (format) {
			case JPEG -> true;
			case PNG -> isOpaquePng(scrubbed);
			case GIF -> isOpaqueGif(scrubbed);
		};
	}

	private static boolean isOpaquePng(byte[] file) throws RejectedException {
		PngChunks chunks = new PngChunks(file);
		PngChunk chunk = chunks.next();
		if ((chunk.byteAt(PNG_COLOUR_TYPE_INDEX) & PNG_ALPHA) != 0) {
			return false;
		}
		while (!chunk.is("IDAT")) {
			if (chunk.is("tRNS")) {
				return false;
			}
			chunk = chunks.next();
		}
		return true;
	}

	/** GIF89a, sections 18, 20 and 23: the frame must cover the screen and name no transparent colour. */
	private static boolean isOpaqueGif(byte[] file) {
		int flags = file[10];
		int offset = GIF_HEADER_BYTES + ((flags & GIF_GLOBAL_TABLE) == 0 ? 0 : 3 << (flags & 7) + 1);
		while (file[offset] == GIF_EXTENSION) {
			if ((file[offset + 1] & 0xFF) == GIF_GRAPHIC_CONTROL && (file[offset + 3] & GIF_TRANSPARENT) != 0) {
				return false;
			}
			offset += 2;
			while (file[offset] != 0) {
				offset += (file[offset] & 0xFF) + 1;
			}
			offset++;
		}
		return shortAt(file, offset + 1) == 0 && shortAt(file, offset + 3) == 0
				&& shortAt(file, offset + 5) >= shortAt(file, 6) && shortAt(file, offset + 7) >= shortAt(file, 8);
	}

	private static int shortAt(byte[] file, int offset) {
		return file[offset] & 0xFF | (file[offset + 1] & 0xFF) << 8;
	}
}
