package imagehost.web;

import imagehost.http.Routes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What was asked for, also while its error page is being made. */
final class RequestedPath {
	private static final Set<String> OUTSIDE = Set.of(Routes.IMGUR_UPLOAD_XML, Routes.IMGBB_UPLOAD,
			Routes.OBSIDIAN_UPLOAD);

	private RequestedPath() {
	}

	static String of(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
				? failed
				: request.getRequestURI();
	}

	/** Whether an interface for programs was asked; the page that describes it is for people. */
	static boolean isForPrograms(HttpServletRequest request) {
		String path = of(request);
		return path.startsWith(Routes.IMGUR) || path.startsWith(Routes.API) && !path.equals(Routes.API)
				|| OUTSIDE.contains(path);
	}
}
