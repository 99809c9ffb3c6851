package imagehost.catalogue;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The catalogue could not be read or changed; a change that failed has left nothing. */
public final class CatalogueException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	private final boolean isFull;

	public CatalogueException(String message) {
		super(message);
		this.isFull = false;
	}

	public CatalogueException(String message, Throwable cause) {
		super(message, cause);
		this.isFull = false;
	}

	private CatalogueException(String message, @Nullable Throwable cause, boolean isFull) {
		super(message, cause);
		this.isFull = isFull;
	}

	/** A change for which the catalogue had no room. */
	public static CatalogueException full(String message, @Nullable Throwable cause) {
		return new CatalogueException(message, cause, true);
	}

	/** True when there was no room for the change. */
	public boolean isFull() {
		return isFull;
	}
}
