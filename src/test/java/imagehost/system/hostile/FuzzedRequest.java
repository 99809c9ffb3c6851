package imagehost.system.hostile;

import imagehost.system.Answer;
import imagehost.system.RawHttp;
import java.util.List;

/**
 * A request that need not make sense.
 *
 * @param operation method and path as the description of the API writes them, such as {@code GET /api/images/{id}}
 * @param headers whole lines
 */
record FuzzedRequest(String operation, String path, List<String> headers, byte[] body, boolean isChunked) {
	Answer send(RawHttp http) {
		String method = operation.substring(0, operation.indexOf(' '));
		String[] lines = headers.toArray(String[]::new);
		return isChunked ? http.sendChunked(method, path, body, lines) : http.sendWhole(method, path, body, lines);
	}

	@Override
	public String toString() {
		return operation + " as " + path + " with " + headers + " and " + body.length + " bytes";
	}
}
