package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Turns what a page throws into the status of its {@link Failure}, and logs it, once, with the request's id. */
final class FailureFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	private static final Logger LOG = LogManager.getLogger(FailureFilter.class);
	/** Request attribute: the failure that the error page tells. */
	static final String FAILURE = Failure.class.getName();

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
			if (isBare(response)) {
				response.sendError(response.getStatus()); // the error page gives it a body
			}
		} catch (RuntimeException | ServletException thrown) {
			Throwable cause = thrown instanceof ServletException && thrown.getCause() != null
					? thrown.getCause()
					: thrown;
			LOG.error("request {} failed", RequestContext.of(request).id(), cause);
			tell(request, response, Failure.of(cause));
		}
	}

	/**
	 * Jersey answers a header that it cannot parse, such as a media type, by itself: a status and nothing else, and no
	 * mapper is asked.
	 */
	private static boolean isBare(HttpServletResponse response) {
		return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && response.getContentType() == null
				&& !response.isCommitted();
	}

	private static void tell(HttpServletRequest request, HttpServletResponse response, Failure failure)
			throws IOException {
		if (response.isCommitted()) {
			// Part of an answer is on its way: only a broken connection can still tell that it is not whole.
			throw new IOException("the answer failed after its beginning was sent");
		}
		request.setAttribute(FAILURE, failure);
		response.sendError(failure.status());
	}
}
