package imagehost.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets scripts of other sites use the interface for programs, by the
 * <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS protocol</a>; never with cookies, because nothing
 * there depends on them.
 */
final class CorsFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	private static final String ANY = "*";
	private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
	private static final String REQUEST_HEADERS = "Authorization, Content-Disposition, Content-Type, Idempotency-Key,"
			+ " X-Album-Key, X-API-Key, X-Delete-Key";
	private static final String EXPOSED = "Link, Location, Retry-After, Idempotency-Replayed, WWW-Authenticate";
	private static final String REMEMBERED_SECONDS = "7200"; // the most that Chromium takes

	private final transient Set<String> origins;

	/**
	 * @param origins as browsers write them, or {@code *}; one at least
	 */
	CorsFilter(Set<String> origins) {
		this.origins = origins;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!RequestedPath.isForPrograms(request)) {
			chain.doFilter(request, response);
			return;
		}
		if (!response.getHeaders("Vary").contains("Origin")) {
			response.addHeader("Vary", "Origin"); // also for those who get nothing
		}
		String origin = request.getHeader("Origin");
		if (isAllowed(origin)) {
			response.setHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
			response.setHeader("Access-Control-Expose-Headers", EXPOSED);
		}
		if (isPreflight(request, origin)) {
			answer(response, isAllowed(origin));
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isAllowed(@Nullable String origin) {
		return origin != null && (origins.contains(ANY) || origins.contains(origin));
	}

	private static boolean isPreflight(HttpServletRequest request, @Nullable String origin) {
		return origin != null && request.getMethod().equals("OPTIONS")
				&& request.getHeader("Access-Control-Request-Method") != null;
	}

	/** Without these headers the browser does not send the request. */
	private static void answer(HttpServletResponse response, boolean isAllowed) {
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		if (isAllowed) {
			response.setHeader("Access-Control-Allow-Methods", METHODS);
			response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
			response.setHeader("Access-Control-Max-Age", REMEMBERED_SECONDS);
		}
	}
}
