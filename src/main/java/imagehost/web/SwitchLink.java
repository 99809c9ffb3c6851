package imagehost.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * A link of a switch: the page that is shown, in another language or other colours.
 *
 * @param tag the value, such as {@code ru} or {@code dark}
 * @param isCurrent whether the page is so now
 */
public record SwitchLink(String tag, String href, boolean isCurrent) {

	static List<SwitchLink> of(HttpServletRequest request, Switch offered, String current) {
		String page = page(request);
		String start = page + (page.contains("?") ? "&" : "?") + offered.parameter() + "=";
		return offered.values().stream().map(value -> new SwitchLink(value, start + value, value.equals(current)))
				.toList();
	}

	/** What the browser asked for, as a path of this site. */
	private static String page(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
			return onThisSite(failed);
		}
		String query = LanguageVersions.without(request.getQueryString());
		return onThisSite(request.getRequestURI()) + (query.isEmpty() ? "" : "?" + query);
	}

	/** Two slashes at the start would name another host (RFC 3986, section 4.2). */
	static String onThisSite(String path) {
		return "/" + path.replaceFirst("^/+", "");
	}
}
