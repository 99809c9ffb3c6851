package imagehost.image.jpeg.decoder;

import imagehost.image.RejectedException;
import java.lang.foreign.Arena;

/** Decodes a verified JPEG to pixels at about the size wanted, and encodes pixels. Safe for many threads. */
public interface JpegCodec {
	/** The quality of what is encoded, 1 to 100. */
	int QUALITY = 82;

	/**
	 * Decodes at a reduced scale.
	 *
	 * @param arena holds native memory of the result
	 * @param minSidePx the longer side of the result is at least this long, unless the image itself is smaller
	 * @throws RejectedException when it cannot be decoded
	 */
	RgbPixels decode(Arena arena, byte[] jpeg, JpegFrame frame, int minSidePx) throws RejectedException;

	/** Encodes as a baseline JPEG with halved colour resolution. */
	byte[] encode(RgbPixels pixels);

	/** Encodes as a grey baseline JPEG, of pixels that are grey. */
	byte[] encodeGrey(RgbPixels pixels);

	/** True when {@link #decode} leaves the samples as they are, so that the colour profile still holds for them. */
	boolean keepsProfile();
}
