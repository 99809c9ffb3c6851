package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.image.ImageName;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.WebResourceRoot.ResourceSetType;

/** {@code GET /images/{id}.{ext}} where there is no nginx before the service: the image itself, from its folder. */
final class ImageFiles extends FileServlet {
	private static final long serialVersionUID = 1L;

	private final transient Path imagesDir;

	ImageFiles(Path imagesDir) {
		this.imagesDir = imagesDir;
	}

	@Override
	public void init() throws ServletException {
		super.init();
		try {
			resources.createWebResourceSet(ResourceSetType.PRE, "/images", imagesDir.toRealPath().toString(), null,
					"/");
		} catch (IOException cause) {
			throw new ServletException("could not mount " + imagesDir, cause);
		}
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
