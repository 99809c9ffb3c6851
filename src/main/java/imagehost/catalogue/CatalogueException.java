package imagehost.catalogue;

import java.io.Serial;

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
}
