package imagehost.image;

/** Walks the structure of one format strictly and says what is kept of the file. Stateless, safe for many threads. */
interface FormatReader {
	/** True when the file begins with this format's signature; nothing else is looked at. */
	boolean recognises(byte[] file);

	/**
	 * Inspects and scrubs: no pixel is decoded, and nothing is allocated for pixels.
	 *
	 * @throws RejectedException when a browser would not show all of the picture, or a limit is passed
	 */
	Inspection inspect(byte[] file) throws RejectedException;

	/**
	 * Verifies that every frame of the <em>scrubbed</em> file decodes completely.
	 *
	 * @param scrubbed the bytes of {@code inspection.kept()}
	 * @throws RejectedException when a frame is damaged or cut short
	 */
	void verify(Inspection inspection, byte[] scrubbed) throws RejectedException;

	/**
	 * Verifies, and gives the bytes to be stored: {@code scrubbed} itself, unless decoding has shown bytes in it that
	 * belong to no pixel.
	 *
	 * @throws RejectedException as {@link #verify}
	 */
	default byte[] verified(Inspection inspection, byte[] scrubbed) throws RejectedException {
		verify(inspection, scrubbed);
		return scrubbed;
	}
}
