package imagehost.web;

import imagehost.http.Routes;
import imagehost.image.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The paths below {@code /i/}: {@code /i/{id}} and {@code /i/{id}/{action}}. */
public final class ImagePaths {
	/** Actions: what follows the id. */
	static final String DELETE = "/delete";
	public static final String DOWNLOAD = "/download";
	public static final String QR_CODE = "/qr.svg";
	static final String EDIT = "/edit";
	static final String REPORT = "/report";

	private ImagePaths() {
	}

	/** What follows the id, with its slash; empty for the page itself. */
	static String action(HttpServletRequest request) {
		String path = path(request);
		return path.substring(endOfId(path));
	}

	public static Optional<ImageId> id(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/") ? ImageId.parse(path.substring(1, endOfId(path))) : Optional.empty();
	}

	/** The delete key that was given, or empty. */
	static String key(HttpServletRequest request) {
		String key = request.getParameter("key");
		return key == null ? "" : key;
	}

	/** Leads the client to the page of the image, of which the address is a part; 404 where the id is none. */
	static void leadToPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<ImageId> id = id(request);
		if (id.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		SeeOther.answer(response, Routes.IMAGE_PAGES + id.get());
	}

	private static int endOfId(String path) {
		int slash = path.indexOf('/', 1);
		return slash < 0 ? path.length() : slash;
	}

	private static String path(HttpServletRequest request) {
		return request.getPathInfo() == null ? "" : request.getPathInfo();
	}
}
