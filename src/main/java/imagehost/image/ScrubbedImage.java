package imagehost.image;

import imagehost.image.FormatReader.Verified;
import java.util.Optional;

/** An upload whose structure was found good and whose kept bytes are known; not yet decoded. For one thread. */
public final class ScrubbedImage {
	private final FormatReader reader;
	private final Inspection found;

	ScrubbedImage(FormatReader reader, Inspection found) {
		this.reader = reader;
		this.found = found;
	}

	/** Native memory that {@link #verify} takes besides small buffers, in bytes; 0 for most images. */
	public long decodeBytes() {
		return found.decodeBytes();
	}

	/**
	 * Verifies the scrubbed bytes by decoding them.
	 *
	 * @throws RejectedException when the image is damaged or cut short
	 */
	public Image verify() throws RejectedException {
		return image(new Verified(reader.verify(found, found.kept().toByteArray()), Optional.empty()));
	}

	/**
	 * The same; the result has a thumbnail where that costs little besides verifying: for a JPEG so large that its
	 * eighth is as large as a thumbnail.
	 */
	public Image verifyAndShrink() throws RejectedException {
		return image(reader.verifyAndShrink(found, found.kept().toByteArray()));
	}

	private Image image(Verified verified) throws RejectedException {
		byte[] bytes = verified.bytes();
		return new Image(reader.format(), found.width(), found.height(), found.frames(),
				reader.thumbnailFormat(bytes), bytes, verified.thumbnail());
	}
}
