package imagehost.imports;

import java.io.Serial;

/** The import cannot be begun; the message says to the operator why. */
public final class ImportException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	public ImportException(String message) {
		super(message, null, false, false);
	}
}
