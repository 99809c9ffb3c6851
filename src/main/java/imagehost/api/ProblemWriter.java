package imagehost.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problem documents for failures that never reached a resource, or were found by the server itself. */
public final class ProblemWriter {
	private final ObjectMapper json = new ObjectMapper();

	/** Writes headers and body; the status is set already. */
	public void write(Failure failure, RequestContext context, HttpServletResponse response) throws IOException {
		byte[] body = json.writeValueAsBytes(Problem.of(failure, context));
		response.setContentType(Problem.MEDIA_TYPE);
		response.setHeader("Cache-Control", "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}
}
