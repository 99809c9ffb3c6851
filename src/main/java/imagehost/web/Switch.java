package imagehost.web;

import imagehost.language.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a reader may switch on every page, and the browser remembers.
 *
 * @param parameter of an address, which switches
 * @param cookie which remembers
 * @param values to choose from
 */
record Switch(String parameter, String cookie, List<String> values) {
	static final Switch LANGUAGE = new Switch("lang", "language",
			Arrays.stream(Language.values()).map(Language::tag).toList());
	/** The first follows the reader's system. */
	static final Switch THEME = new Switch("theme", "theme", List.of("system", "light", "dark"));

	/** What this browser has chosen. */
	Optional<String> chosen(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
				.filter(kept -> kept.getName().equals(cookie)).map(Cookie::getValue).filter(values::contains)
				.findFirst();
	}
}
