package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How failures under {@code /api/} are answered; the composition root passes it in, because pages know nothing of the
 * API.
 */
@FunctionalInterface
public interface ProblemAnswer {
	/** Writes headers and body; the status is set already. */
	void write(Failure failure, RequestContext context, HttpServletResponse response) throws IOException;
}
