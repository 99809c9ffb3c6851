package imagehost.image.jpeg.decoder;

import imagehost.image.KeptBytes;
import imagehost.image.ReducedSize;
import java.lang.foreign.Arena;
import java.util.Optional;

/**
 * Decodes a JPEG to find out whether all of it can be decoded. JPEG has no checksums: a flipped bit that leaves the
 * codes and their number intact changes the image, and no decoder can find it. Safe for many threads.
 */
public interface JpegVerifier {
	/**
	 * Decodes every scan and keeps no pixel.
	 *
	 * @param jpeg a file whose structure and limits were found good
	 * @param frame its frame header
	 */
	JpegVerdict verify(KeptBytes jpeg, JpegFrame frame);

	/** The same of a file in one array. */
	default JpegVerdict verify(byte[] jpeg, JpegFrame frame) {
		return verify(KeptBytes.of(jpeg), frame);
	}

	/**
	 * The same; the result has the decoded pixels where there are enough of them for a thumbnail anyway.
	 *
	 * @param arena holds the memory of the pixels
	 */
	default Decoded verifyAndDecode(Arena arena, KeptBytes jpeg, JpegFrame frame) {
		return new Decoded(verify(jpeg, frame), Optional.empty());
	}

	/**
	 * A verdict, and pixels.
	 *
	 * @param pixels of a whole image, at a reduced scale but with a longer side of that of a
	 *            {@link ReducedSize#THUMBNAIL} at least
	 */
	record Decoded(JpegVerdict verdict, Optional<RgbPixels> pixels) {
	}

	/** One line for the log at the start: which decoder it is, and why. */
	String description();
}
