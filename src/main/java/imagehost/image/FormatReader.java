package imagehost.image;

import java.util.Optional;

/**
 * Everything that is done with the files of one format. A new format is an implementation of this, in a package of its
 * own, a constant of {@link ImageFormat} and a line in the composition root. Implementations are safe for many threads.
 */
public interface FormatReader {
	/** The format whose files it reads. */
	ImageFormat format();

	/**
	 * One line for the log at the start: what decodes this format on this machine; empty when that is always the same.
	 */
	default String description() {
		return "";
	}

	/**
	 * Inspects and scrubs, and checks every limit before the work that the limit bounds. Memory does not grow with the
	 * pixels. Where only decoding shows which bytes belong to the image, it is done here: PNG is inflated and the codes
	 * of GIF are followed through small buffers; JPEG is not decoded.
	 *
	 * @param file begins with the signature of the format
	 * @param effort of which every step is a part that takes long
	 * @throws RejectedException when a browser would not show the whole image, or a limit is exceeded
	 */
	Inspection inspect(byte[] file, Effort effort) throws RejectedException;

	/** What verifies the files that {@link #inspect} has scrubbed. */
	Verification verification();

	/**
	 * Whether no pixel of the first frame can be transparent, judged by the structure alone.
	 *
	 * @param stored a scrubbed file
	 */
	boolean isOpaque(byte[] stored) throws RejectedException;

	/** The format of the thumbnail: PNG where the first frame can be transparent, otherwise JPEG. */
	default ImageFormat thumbnailFormat(byte[] stored) throws RejectedException {
		return Thumbnail.format(isOpaque(stored));
	}

	/**
	 * Native memory that {@link #thumbnail} takes besides small buffers, in bytes; 0 for most images.
	 *
	 * @param stored a scrubbed file
	 */
	long decodeBytes(byte[] stored);

	/**
	 * Makes the thumbnail, or a preview: the first frame, upright.
	 *
	 * @param stored a scrubbed file
	 * @return empty when the decoder of this machine cannot decode what browsers can
	 */
	Optional<Thumbnail> thumbnail(byte[] stored, ReducedSize size);
}
