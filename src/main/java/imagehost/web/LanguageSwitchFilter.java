package imagehost.web;

import imagehost.language.Language;
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
import java.util.Optional;

/**
 * The language switch: {@code ?lang=en} on any page remembers the choice in a cookie and leads to the same page without
 * the parameter. Works without JavaScript.
 */
final class LanguageSwitchFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	private static final String START = LanguageLink.PARAMETER + "=";
	private static final Duration REMEMBERED = Duration.ofDays(365);

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String query = request.getQueryString();
		if (query == null || !query.contains(START) || !Page.READ.contains(request.getMethod())) {
			chain.doFilter(request, response);
			return;
		}
		List<String> others = new ArrayList<>();
		Optional<Language> chosen = Optional.empty();
		for (String parameter : query.split("&", -1)) {
			if (parameter.startsWith(START)) {
				chosen = Language.ofTag(parameter.substring(START.length()));
			} else {
				others.add(parameter);
			}
		}
		if (chosen.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		response.addCookie(cookie(chosen.get(), request.isSecure()));
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		response.setHeader("Location", LanguageLink.onThisSite(request.getRequestURI())
				+ (others.isEmpty() ? "" : "?" + String.join("&", others)));
	}

	private static Cookie cookie(Language language, boolean isSecure) {
		Cookie cookie = new Cookie(ContextFilter.LANGUAGE_COOKIE, language.tag());
		cookie.setPath("/");
		cookie.setMaxAge((int) REMEMBERED.toSeconds());
		cookie.setHttpOnly(true);
		cookie.setSecure(isSecure);
		cookie.setAttribute("SameSite", "Lax");
		return cookie;
	}
}
