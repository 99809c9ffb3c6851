package imagehost.gate;

import java.io.Serial;

/** A bounded wait for memory or a decoder ended without a place: the client may try again later. */
public final class OverloadedException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	public OverloadedException(String message) {
		super(message, null, false, false);
	}
}
