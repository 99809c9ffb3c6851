package imagehost.image;

import java.util.function.Consumer;

/** Walks the structure of one format strictly and says what is kept of the file. Stateless, safe for many threads. */
interface FormatReader {
	/** True when the file begins with this format's signature; nothing else is looked at. */
	boolean recognises(byte[] file);

	/**
	 * Inspects and scrubs, holding every limit before the work that it bounds. Memory does not grow with the pixels.
	 * Where only decoding tells which bytes belong to the picture, it is done here: PNG is inflated and the codes of
	 * GIF are followed through small buffers; JPEG is not decoded.
	 *
	 * @throws RejectedException when a browser would not show all of the picture, or a limit is passed
	 */
	Inspection inspect(byte[] file) throws RejectedException;

	/**
	 * Verifies that every frame of the <em>scrubbed</em> file decodes completely, or, where {@link #inspect} decoded
	 * already, that the scrubbed file holds just what was decoded. JPEG takes {@link Inspection#decodeBytes()} of
	 * native memory meanwhile.
	 *
	 * @param scrubbed the bytes of {@code inspection.kept()}
	 * @return the bytes to be stored: {@code scrubbed} itself, unless decoding has shown bytes in it that belong to no
	 *         pixel
	 * @throws RejectedException when a frame is damaged or cut short
	 */
	byte[] verify(Inspection inspection, byte[] scrubbed) throws RejectedException;

	/**
	 * The same; and where the thumbnail comes of the same pass at little cost, gives it.
	 *
	 * @param thumbnail is called at most once
	 */
	default byte[] verify(Inspection inspection, byte[] scrubbed, Consumer<Thumbnail> thumbnail)
			throws RejectedException {
		return verify(inspection, scrubbed);
	}
}
