package imagehost.storage;

import java.io.Serial;

/** The store or the catalogue could not keep its promise; nothing of the attempt is left behind. */
public final class StorageException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	/** What a client can be told. */
	public enum Fault {
		/** No space or no inodes are left, or the reserve would be touched. */
		FULL,
		/** Not writable, not there, or an input/output error. */
		UNAVAILABLE
	}

	private final Fault fault;

	public StorageException(Fault fault, String message) {
		super(message);
		this.fault = fault;
	}

	public StorageException(Fault fault, String message, Throwable cause) {
		super(message, cause);
		this.fault = fault;
	}

	public Fault fault() {
		return fault;
	}
}
