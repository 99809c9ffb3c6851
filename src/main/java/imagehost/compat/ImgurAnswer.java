package imagehost.compat;

import imagehost.http.Failure;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The frame of every answer of Imgur's (api.imgur.com/models, Basic).
 *
 * @param data an image, {@code true}, or a {@link Fault}
 */
record ImgurAnswer(Object data, boolean success, int status) {
	private static final int OK = 200;

	/** What went wrong (api.imgur.com/errorhandling). */
	record Fault(String error, String request, String method) {
	}

	static ImgurAnswer of(Object data) {
		return new ImgurAnswer(data, true, OK);
	}

	static ImgurAnswer of(Failure failure, String sentence, HttpServletRequest request) {
		return new ImgurAnswer(new Fault(sentence, request.getRequestURI(), request.getMethod()), false,
				failure.status());
	}
}
