package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server leads every failed request: a page for people, a problem document under {@code /api/}. */
final class ErrorServlet extends HttpServlet {
	private static final long serialVersionUID = 1L;

	private final transient ProblemAnswer problem;

	ErrorServlet(ProblemAnswer problem) {
		this.problem = problem;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (request.getDispatcherType() != DispatcherType.ERROR) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		Failure failure = failure(request);
		failure.applyTo(response, RequestContext.of(request));
		if (RequestedPath.isForPrograms(request)) {
			problem.write(failure, RequestContext.of(request), response);
			return;
		}
		// The status alone: sentences of failures speak of uploads, and the reader of a page has not sent any.
		ErrorView view = ErrorView.of(Failure.ofStatus(failure.status()), RequestContext.of(request));
		View.show(request, response, "error", view, View.NEVER_KEEP);
	}

	private static Failure failure(HttpServletRequest request) {
		if (request.getAttribute(FailureFilter.FAILURE) instanceof Failure known) {
			return known;
		}
		int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
				? given
				: HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		// With a status that blames the client, the exception is the server's own, for example of a broken chunk.
		boolean isOurs = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
		if (isOurs && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
			return Failure.of(thrown).logged(); // by Tomcat
		}
		return Failure.ofStatus(status);
	}

	/**
	 * Shown by {@code error.jsp}.
	 *
	 * @param sentence what happened, in the user's language
	 * @param requestId finds the request in the technical log
	 */
	public record ErrorView(int status, String sentence, String requestId) {
		static ErrorView of(Failure failure, RequestContext context) {
			return new ErrorView(failure.status(), failure.sentence(context), context.id());
		}
	}

	/**
	 * Takes the place of the server's default servlet: only routes that are registered exist, and no file of the WAR is
	 * served because it lies there.
	 */
	static final class NotFound extends HttpServlet {
		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
	}
}
