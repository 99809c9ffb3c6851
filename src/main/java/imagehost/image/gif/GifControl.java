package imagehost.image.gif;

import imagehost.image.KeptBytes;

/**
 * What a graphic control extension says of the image behind it (GIF89a, section 23).
 *
 * @param disposal 0 to 3
 * @param delay in hundredths of a second, 0 to 65,535
 * @param transparent index of the colour that is not drawn, or {@link #NO_COLOUR}
 */
record GifControl(int disposal, int delay, int transparent) {
	static final int LENGTH = 4;
	static final int NO_COLOUR = -1;
	/** What browsers take where there is no such extension. */
	static final GifControl NONE = new GifControl(0, 0, NO_COLOUR);

	private static final byte EXTENSION = 0x21;
	private static final byte LABEL = (byte) 0xF9;
	private static final int RESTORE_PREVIOUS = 3;
	private static final int TRANSPARENT_FLAG = 1;

	/** Reads the four bytes of the extension. */
	static GifControl read(byte[] file, int offset) {
		int packed = file[offset];
		int delay = Byte.toUnsignedInt(file[offset + 1]) | Byte.toUnsignedInt(file[offset + 2]) << 8;
		boolean hasTransparent = (packed & TRANSPARENT_FLAG) != 0;
		return new GifControl(disposal(packed >> 2 & 7), delay,
				hasTransparent ? Byte.toUnsignedInt(file[offset + 3]) : NO_COLOUR);
	}

	/** Browsers read 4 as 3, because early encoders wrote it so, and undefined values as no disposal. */
	private static int disposal(int value) {
		if (value == RESTORE_PREVIOUS + 1) {
			return RESTORE_PREVIOUS;
		}
		return value > RESTORE_PREVIOUS ? 0 : value;
	}

	GifControl withTransparent(int index) {
		return new GifControl(disposal, delay, index);
	}

	/** Writes the extension where it says anything. Reserved bits and the one that asks for a key press are 0. */
	void write(KeptBytes kept) {
		if (equals(NONE)) {
			return;
		}
		boolean hasTransparent = transparent != NO_COLOUR;
		kept.write(EXTENSION, LABEL, (byte) LENGTH, (byte) (disposal << 2 | (hasTransparent ? TRANSPARENT_FLAG : 0)),
				(byte) delay, (byte) (delay >> 8), (byte) (hasTransparent ? transparent : 0), (byte) 0);
	}
}
