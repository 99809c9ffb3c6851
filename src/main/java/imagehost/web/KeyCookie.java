package imagehost.web;

import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the key of an image or an album in the browser that has uploaded or made it, until the browser is closed, so
 * that the key need not stand in the address of the page. It is sent to the pages of this one alone, no script reads
 * it, and it changes nothing: every form that does brings the key as a field.
 */
final class KeyCookie {
	private static final String NAME = "delete_key";

	private KeyCookie() {
	}

	static void keep(ImageId id, String key, HttpServletRequest request, HttpServletResponse response) {
		keep(Routes.IMAGE_PAGES + id, key, request, response);
	}

	/**
	 * The same for any page with a key.
	 *
	 * @param page its path
	 */
	static void keep(String page, String key, HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = new Cookie(NAME, key);
		cookie.setPath(page);
		cookie.setHttpOnly(true);
		// By the link, not the connection: TLS may end before nginx, and the public URL says so.
		cookie.setSecure(RequestContext.of(request).links().to(Routes.HOME).startsWith("https:"));
		cookie.setAttribute("SameSite", "Strict");
		response.addCookie(cookie);
	}

	/** Makes the browser forget it. */
	static void drop(ImageId id, HttpServletResponse response) {
		Cookie cookie = new Cookie(NAME, "");
		cookie.setPath(Routes.IMAGE_PAGES + id);
		cookie.setMaxAge(0);
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Strict");
		response.addCookie(cookie);
	}

	static Optional<String> find(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty)
				.filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
	}
}
