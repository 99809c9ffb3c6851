package imagehost.http;

import java.io.Serial;

/** The head or the form of a request cannot be read: the client's fault, whatever the server calls it. */
public final class MalformedRequestException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	public MalformedRequestException(Throwable cause) {
		super("the request is malformed", cause, false, false);
	}
}
