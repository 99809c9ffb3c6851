package imagehost.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent by a page of another site, as far as the browser says: by {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata), else by {@code Origin} (RFC 6454, section 7).
 */
public final class RequestOrigin {
	private RequestOrigin() {
	}

	/** Whether the browser names another site as the sender. A browser that names none is not foreign. */
	public static boolean isForeign(HttpServletRequest request) {
		@Nullable
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		@Nullable
		String origin = request.getHeader("Origin");
		// Our own pages whose address holds a key send "null": they hide their address from everybody.
		return origin != null && !origin.equals("null") && !isOurs(authority(origin), request);
	}

	private static boolean isOurs(String authority, HttpServletRequest request) {
		return authority.equals(request.getHeader("Host"))
				|| authority.equals(authority(RequestContext.of(request).links().to(Routes.HOME)));
	}

	private static String authority(String url) {
		try {
			return String.valueOf(URI.create(url).getRawAuthority());
		} catch (IllegalArgumentException malformed) {
			return "";
		}
	}
}
