package imagehost.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The switches of language and colours: {@code ?lang=en} or {@code ?theme=dark} on any page remembers the choice in a
 * cookie and leads to the same page without the parameter. Works without JavaScript.
 */
final class SwitchFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	private static final Duration REMEMBERED = Duration.ofDays(365);

	private final transient Switch offered;

	SwitchFilter(Switch offered) {
		this.offered = offered;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String start = offered.parameter() + "=";
		String query = request.getQueryString();
		if (query == null || !query.contains(start) || !Page.READ.contains(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		List<String> others = new ArrayList<>();
		String chosen = "";
		for (String parameter : query.split("&", -1)) {
			if (parameter.startsWith(start)) {
				chosen = parameter.substring(start.length());
			} else {
				others.add(parameter);
			}
		}
		if (!offered.values().contains(chosen)) {
			chain.doFilter(request, response);
			return;
		}
		response.addCookie(cookie(chosen, request.isSecure()));
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		response.setHeader("Location", SwitchLink.onThisSite(request.getRequestURI())
				+ (others.isEmpty() ? "" : "?" + String.join("&", others)));
	}

	private Cookie cookie(String value, boolean isSecure) {
		Cookie cookie = new Cookie(offered.cookie(), value);
		cookie.setPath("/");
		cookie.setMaxAge((int) REMEMBERED.toSeconds());
		cookie.setHttpOnly(true);
		cookie.setSecure(isSecure);
		cookie.setAttribute("SameSite", "Lax");
		return cookie;
	}
}
