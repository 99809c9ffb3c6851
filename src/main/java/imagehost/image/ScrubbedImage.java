package imagehost.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
		return image(reader.verify(found, found.kept().toByteArray()), Optional.empty());
	}

	/**
	 * The same; the image comes with its thumbnail where that costs little beside verifying: a JPEG so large that its
	 * eighth is as large as a thumbnail.
	 */
	public Image verifyAndShrink() throws RejectedException {
		List<Thumbnail> made = new ArrayList<>(1);
		byte[] verified = reader.verify(found, found.kept().toByteArray(), made::add);
		return image(verified, made.stream().findFirst());
	}

	private Image image(byte[] verified, Optional<Thumbnail> thumbnail) throws RejectedException {
		return new Image(found.format(), found.width(), found.height(), found.frames(),
				Thumbnail.formatOf(found.format(), verified), verified, thumbnail);
	}
}
