package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The few files that programs look for at fixed addresses. */
final class RootFiles extends FileServlet {
	private static final long serialVersionUID = 1L;
	static final List<String> PATHS = List.of("/favicon.ico", "/apple-touch-icon.png", "/icon-192.png",
			"/icon-512.png", "/icon-maskable-512.png", "/manifest.webmanifest", Routes.OPENAPI);

	@Override
	Optional<String> resource(HttpServletRequest request) {
		return Optional.of(request.getServletPath()).filter(PATHS::contains);
	}

	@Override
	String cacheControl(HttpServletRequest request) {
		return request.getServletPath().equals(Routes.OPENAPI) ? View.REVALIDATE : "public, max-age=86400";
	}
}
