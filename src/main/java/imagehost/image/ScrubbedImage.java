package imagehost.image;

/** An upload whose structure was found good and whose kept bytes are known; not yet decoded. For one thread. */
public final class ScrubbedImage {
	private final FormatReader reader;
	private final Inspection found;

	ScrubbedImage(FormatReader reader, Inspection found) {
		this.reader = reader;
		this.found = found;
	}

	/** Native memory that {@link #verify} takes beside small buffers, in bytes; 0 for most pictures. */
	public long decodeBytes() {
		return found.decodeBytes();
	}

	/**
	 * Verifies the scrubbed bytes by decoding them.
	 *
	 * @throws RejectedException when the picture is damaged or cut short
	 */
	public Image verify() throws RejectedException {
		byte[] verified = reader.verify(found, found.kept().toByteArray());
		return new Image(found.format(), found.width(), found.height(), found.frames(),
				Thumbnail.formatOf(found.format(), verified), verified);
	}
}
