package imagehost.web;

import imagehost.http.Query;
import imagehost.http.Routes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Says to browsers what an answer may do: pages load nothing but their own files, images and the interface for programs
 * nothing at all. Errors are pages, whatever was asked for.
 */
final class SecurityHeadersFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;
	private static final String CSP = "Content-Security-Policy";
	private static final String RESOURCE_POLICY = "Cross-Origin-Resource-Policy";
	private static final String REFERRER_POLICY = "Referrer-Policy";

	private final String pagePolicy;

	/**
	 * @param publicUrl where the links of images may point to, beside the page's own origin
	 */
	SecurityHeadersFilter(Optional<URI> publicUrl) {
		String images = publicUrl.map(url -> " " + url.getScheme() + "://" + url.getRawAuthority()).orElse("");
		this.pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:"
				+ images
				+ "; connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; object-src 'none';"
				+ " frame-ancestors 'none'";
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (isImageFile(request)) {
			response.setHeader(CSP, "default-src 'none'; sandbox");
			// Images are there to be shown on other sites, and to be read by their scripts: they are public.
			response.setHeader(RESOURCE_POLICY, "cross-origin");
			response.setHeader("Access-Control-Allow-Origin", "*");
		} else {
			page(request, response);
		}
		chain.doFilter(request, response);
	}

	private void page(HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(CSP,
				RequestedPath.isForPrograms(request) ? "default-src 'none'; frame-ancestors 'none'" : pagePolicy);
		response.setHeader(REFERRER_POLICY, hasKey(request) ? "no-referrer" : "strict-origin-when-cross-origin");
		// The script of the pop-up is there for the pages of forums.
		response.setHeader(RESOURCE_POLICY, isPopUpScript(request) ? "cross-origin" : "same-origin");
		response.setHeader("Cross-Origin-Opener-Policy", isPopUp(request) ? "unsafe-none" : "same-origin");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
	}

	private static boolean isPopUpScript(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.REQUEST
				&& request.getRequestURI().equals(Routes.POP_UP_SCRIPT);
	}

	/**
	 * The upload page in a window that a forum has opened: only so does it know that window, and gives it the links.
	 */
	private static boolean isPopUp(HttpServletRequest request) {
		return request.getRequestURI().equals(Routes.UPLOAD)
				&& Query.of(request.getQueryString()).first("popup").isPresent();
	}

	private static boolean isImageFile(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return false;
		}
		String path = request.getRequestURI();
		return path.startsWith(Routes.THUMBNAILS) || path.startsWith(Routes.PREVIEWS)
				|| path.startsWith(Routes.IMAGES) && !path.equals(Routes.IMAGES);
	}

	/** A delete key in the address must not reach another site. */
	private static boolean hasKey(HttpServletRequest request) {
		String query = request.getQueryString();
		return query != null && query.contains("key=");
	}
}
