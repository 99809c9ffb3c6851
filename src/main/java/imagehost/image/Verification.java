package imagehost.image;

import java.util.Optional;

/**
 * The second half of reading a file of one format: the scrubbed bytes are decoded, because only then is it known that
 * every row of every frame is there. Implementations are safe for many threads.
 */
public interface Verification {
	/**
	 * Verifies that every frame of the <em>scrubbed</em> file decodes completely, or, where
	 * {@link FormatReader#inspect} has decoded already, that the scrubbed file holds exactly what was decoded. Takes
	 * {@link Inspection#decodeBytes()} of native memory while it runs.
	 *
	 * @param scrubbed the bytes of {@code inspection.kept()}
	 * @param effort of which every step is a part that takes long
	 * @throws RejectedException when a frame is damaged or cut short
	 */
	Verified verify(Inspection inspection, byte[] scrubbed, Effort effort) throws RejectedException;

	/** The same as {@link #verify}, with a thumbnail where decoding for verification also yields one at little cost. */
	default Verified verifyAndShrink(Inspection inspection, byte[] scrubbed, Effort effort)
			throws RejectedException {
		return verify(inspection, scrubbed, effort);
	}

	/**
	 * A file that was found whole.
	 *
	 * @param bytes to be stored: the scrubbed bytes themselves, unless decoding has shown bytes in them that belong to
	 *            no pixel
	 * @param isOpaque whether no pixel of the first frame can be transparent
	 */
	record Verified(byte[] bytes, boolean isOpaque, Optional<Thumbnail> thumbnail) {
		/** A file without a thumbnail. */
		public Verified(byte[] bytes, boolean isOpaque) {
			this(bytes, isOpaque, Optional.empty());
		}
	}
}
