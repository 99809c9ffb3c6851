package imagehost.storage;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** The store or the catalogue could not keep its promise; nothing of the attempt is left behind. */
public final class StorageException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	/** What a client learns of it. */
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

	/** A full disk or another input/output error, judged by the message of the cause. */
	public static StorageException of(String what, IOException cause) {
		String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		// The JDK gives ENOSPC and EDQUOT no type of their own, only the text of strerror(3).
		boolean isFull = reason.contains("no space left") || reason.contains("quota");
		return new StorageException(isFull ? Fault.FULL : Fault.UNAVAILABLE, what, cause);
	}

	public Fault fault() {
		return fault;
	}
}
