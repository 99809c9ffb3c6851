package imagehost.web;

import imagehost.language.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;

/**
 * A link of the language switch: the page that is shown, in another language.
 *
 * @param tag {@code ru} or {@code en}
 * @param isCurrent whether the page is in this language now
 */
public record LanguageLink(String tag, String href, boolean isCurrent) {
	static final String PARAMETER = "lang";

	static List<LanguageLink> of(HttpServletRequest request, Language current) {
		String page = page(request);
		String start = page + (page.contains("?") ? "&" : "?") + PARAMETER + "=";
		return Arrays.stream(Language.values())
				.map(language -> new LanguageLink(language.tag(), start + language.tag(), language == current))
				.toList();
	}

	/** What the browser asked for, as a path of this site. */
	private static String page(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
			return onThisSite(failed);
		}
		String query = request.getQueryString();
		return onThisSite(request.getRequestURI()) + (query == null ? "" : "?" + query);
	}

	/** Two slashes at the start would name another host (RFC 3986, section 4.2). */
	static String onThisSite(String path) {
		return "/" + path.replaceFirst("^/+", "");
	}
}
