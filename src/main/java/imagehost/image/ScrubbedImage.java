package imagehost.image;

import imagehost.image.Verification.Verified;

/** An upload whose structure was found good and whose kept bytes are known; not yet decoded. For one thread. */
public final class ScrubbedImage {
	private final ImageFormat format;
	private final Verification verification;
	private final Inspection found;
	private final Effort effort;

	/**
	 * @param verification of the format
	 * @param effort that goes on
	 */
	ScrubbedImage(ImageFormat format, Verification verification, Inspection found, Effort effort) {
		this.format = format;
		this.verification = verification;
		this.found = found;
		this.effort = effort;
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
		return image(verification.verify(found, found.kept().toByteArray(), effort));
	}

	/**
	 * The same; the result has a thumbnail where that costs little besides verifying: for a JPEG so large that its
	 * eighth is as large as a thumbnail.
	 */
	public Image verifyAndShrink() throws RejectedException {
		return image(verification.verifyAndShrink(found, found.kept().toByteArray(), effort));
	}

	private Image image(Verified verified) {
		return new Image(format, found.width(), found.height(), found.frames(), Thumbnail.format(verified.isOpaque()),
				verified.bytes(), verified.thumbnail());
	}
}
