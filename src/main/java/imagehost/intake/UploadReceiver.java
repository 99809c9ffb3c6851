package imagehost.intake;

import imagehost.failure.Fault;

/** Takes what a request brings, in the order in which it comes in. For one thread. */
public interface UploadReceiver {
	/**
	 * A file, whole or refused while it was read.
	 *
	 * @param file lives until this method returns: then its place in memory is given back
	 * @return whether the files behind it are wanted too
	 */
	boolean file(IncomingFile file);

	/** A field of a form that means nothing to the intake. */
	void field(String name, String value);

	/**
	 * The request itself is at fault, or the server is; nothing follows.
	 *
	 * @param name of the file that was being read, as far as it is known; empty otherwise
	 */
	void fault(Fault fault, String name);
}
