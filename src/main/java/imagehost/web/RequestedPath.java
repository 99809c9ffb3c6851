package imagehost.web;

import imagehost.http.Routes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What was asked for, also while its error page is being made. */
final class RequestedPath {
	private RequestedPath() {
	}

	static String of(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
				? failed
				: request.getRequestURI();
	}

	/** Whether the interface for programs was asked. */
	static boolean isForPrograms(HttpServletRequest request) {
		return of(request).startsWith(Routes.API);
	}
}
