package imagehost.image.png;

import imagehost.image.RejectedException;

/** Says by the chunks alone, without decoding, whether the first frame of a PNG can be transparent anywhere. */
final class PngOpacity {
	/** PNG Third Edition, section 11.2.1: bit 2 of the colour type says that there is an alpha channel. */
	private static final int ALPHA = 4;
	private static final int COLOUR_TYPE_INDEX = 9;

	private PngOpacity() {
	}

	/** True when no pixel of the first frame can be transparent. */
	static boolean isCertain(byte[] stored) throws RejectedException {
		PngChunkReader chunks = new PngChunkReader(stored);
		PngChunk chunk = chunks.next();
		if ((chunk.byteAt(COLOUR_TYPE_INDEX) & ALPHA) != 0) {
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
}
