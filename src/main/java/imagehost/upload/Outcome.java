package imagehost.upload;

/** What became of one file, or of a request that ended before its end. */
public sealed interface Outcome {
	/** Stored for good. */
	record Stored(Uploaded uploaded) implements Outcome {
	}

	/**
	 * Not stored.
	 *
	 * @param cause a {@link imagehost.image.RejectedException}, or a failure of ours
	 */
	record Failed(Exception cause) implements Outcome {
	}
}
