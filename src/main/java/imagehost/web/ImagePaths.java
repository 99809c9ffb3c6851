package imagehost.web;

import imagehost.image.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads the paths below {@code /i/}: {@code /i/{id}} and {@code /i/{id}/delete}. */
final class ImagePaths {
	/** What the path of a delete page ends with. */
	static final String DELETE = "/delete";

	private ImagePaths() {
	}

	static boolean isDeletion(HttpServletRequest request) {
		return path(request).endsWith(DELETE);
	}

	static Optional<ImageId> id(HttpServletRequest request) {
		String path = path(request);
		String id = path.endsWith(DELETE) ? path.substring(0, path.length() - DELETE.length()) : path;
		return id.startsWith("/") ? ImageId.parse(id.substring(1)) : Optional.empty();
	}

	/** The delete key that was given, or empty. */
	static String key(HttpServletRequest request) {
		String key = request.getParameter("key");
		return key == null ? "" : key;
	}

	private static String path(HttpServletRequest request) {
		return request.getPathInfo() == null ? "" : request.getPathInfo();
	}
}
