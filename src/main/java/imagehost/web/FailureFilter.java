package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns what a page throws into its {@link Failure}, which the error page answers with and logs, once. */
final class FailureFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	/** Request attribute: the failure that the error page answers with. */
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
			answer(request, response, Failure.of(cause));
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

	private static void answer(HttpServletRequest request, HttpServletResponse response, Failure failure)
			throws IOException {
		if (response.isCommitted()) {
			failure.applyTo(response, RequestContext.of(request)); // status and headers are sent, but it is logged
			// Part of an answer is on its way: only a broken connection can still say that it is not whole.
			throw new IOException("the answer failed after its beginning was sent");
		}
		request.setAttribute(FAILURE, failure);
		response.sendError(failure.status());
	}
}
