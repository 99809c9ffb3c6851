package imagehost.upload;

import imagehost.failure.Fault;

/** What became of one file, or of a request that ended before its end. */
public sealed interface Outcome {
	/** Stored for good. */
	record Stored(Uploaded uploaded) implements Outcome {
	}

	/** Not stored; nothing of it is left. */
	record Failed(Fault fault) implements Outcome {
	}
}
