package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.image.ImageName;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code GET /images/{id}.{ext}} where there is no nginx before the service: the image itself. */
final class ImageFiles extends FileServlet {
	private static final long serialVersionUID = 1L;

	private final transient FileSource images;

	ImageFiles(FileSource images) {
		this.images = images;
	}

	@Override
	public void init() throws ServletException {
		super.init();
		mount(images, "/images");
	}

	@Override
	Optional<String> resource(HttpServletRequest request) {
		String path = request.getPathInfo() == null ? "" : request.getPathInfo();
		return path.isEmpty()
				? Optional.empty()
				: ImageName.parse(path.substring(1)).map(name -> Routes.IMAGES + name);
	}

	@Override
	String cacheControl(HttpServletRequest request) {
		return FOR_EVER; // a name always stands for the same bytes
	}
}
