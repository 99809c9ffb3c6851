package imagehost.catalogue;

import java.io.Serial;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The catalogue could not be read or changed; a change that failed has left nothing. */
public final class CatalogueException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	public CatalogueException(String message, Throwable cause) {
		super(message, cause);
	}

	public CatalogueException(String message) {
		super(message);
	}

	/** True when there was no room for the change on the volume of the catalogue. */
	public boolean isFull() {
		for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
				return true;
			}
		}
		return false;
	}
}
