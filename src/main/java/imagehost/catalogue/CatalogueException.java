package imagehost.catalogue;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The catalogue could not be read or changed; a change that failed has left nothing, unless the exception says so. */
public final class CatalogueException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	private enum Kind {
		FAILED, FULL, IN_USE, UNKNOWN
	}

	private final Kind kind;

	public CatalogueException(String message) {
		super(message);
		this.kind = Kind.FAILED;
	}

	public CatalogueException(String message, Throwable cause) {
		super(message, cause);
		this.kind = Kind.FAILED;
	}

	private CatalogueException(String message, @Nullable Throwable cause, Kind kind) {
		super(message, cause);
		this.kind = kind;
	}

	/** A change for which the catalogue had no room. */
	public static CatalogueException full(String message, @Nullable Throwable cause) {
		return new CatalogueException(message, cause, Kind.FULL);
	}

	/** A catalogue that somebody else uses, and that is needed alone. */
	public static CatalogueException inUse(String message) {
		return new CatalogueException(message, null, Kind.IN_USE);
	}

	/** A change of which the catalogue has not said whether it is made, and cannot be asked now. */
	public static CatalogueException unknown(String message, Throwable cause) {
		return new CatalogueException(message, cause, Kind.UNKNOWN);
	}

	/** True when the change may be there although it was not confirmed. */
	public boolean isOutcomeUnknown() {
		return kind == Kind.UNKNOWN;
	}

	/** True when the catalogue is needed alone and somebody else uses it. */
	public boolean isInUse() {
		return kind == Kind.IN_USE;
	}

	/** True when there was no room for the change. */
	public boolean isFull() {
		return kind == Kind.FULL;
	}
}
