package imagehost.api;

import jakarta.ws.rs.core.Response.Status;

/** Reason phrases (IANA HTTP Status Code Registry), for the titles of problems of type {@code about:blank}. */
final class HttpStatus {
	private HttpStatus() {
	}

	static String reasonPhrase(int code) {
		return switch (code) {
			case 413 -> "Content Too Large";
			case 422 -> "Unprocessable Content";
			case 507 -> "Insufficient Storage";
			default -> {
				Status known = Status.fromStatusCode(code);
				yield known == null ? "Error" : known.getReasonPhrase();
			}
		};
	}
}
