package imagehost.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The first filter: refuses a request whose query or cookies cannot be read, whatever it asks for. */
final class MalformedRequestFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		StrictRequest strict = new StrictRequest(request);
		boolean isReadable = strict.hasReadableHead();
		if (isReadable) {
			chain.doFilter(strict, response);
		} else if (request.getDispatcherType() == DispatcherType.ERROR) {
			chain.doFilter(new WithoutCookies(request), response); // the error page of what was refused here
		} else {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	private static final class WithoutCookies extends HttpServletRequestWrapper {
		WithoutCookies(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Cookie[] getCookies() {
			return new Cookie[0];
		}
	}
}
