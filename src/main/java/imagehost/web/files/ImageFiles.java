package imagehost.web.files;

import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /images/{id}.{ext}} where there is no nginx before the service: the image itself. Without the extension,
 * as some programs shorten links, it leads to the whole link.
 */
final class ImageFiles extends FileServlet {
	private static final long serialVersionUID = 1L;

	private final transient FileSource images;
	private final transient ImageCatalogue catalogue;

	ImageFiles(FileSource images, ImageCatalogue catalogue) {
		this.images = images;
		this.catalogue = catalogue;
	}

	@Override
	public void init() throws ServletException {
		super.init();
		mount(images, "/images");
	}

	@Override
	Optional<String> resource(HttpServletRequest request) {
		return ImageName.parse(below(request)).map(name -> Routes.IMAGES + name);
	}

	@Override
	Optional<String> movedTo(HttpServletRequest request) {
		Links links = RequestContext.of(request).links();
		return ImageId.parse(below(request)).flatMap(catalogue::find).map(entry -> links.image(entry.name()));
	}

	/** Without nginx the service knows which images no search engine is to show; nginx does not. */
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		boolean isUnlisted = ImageName.parse(below(request)).map(ImageName::id).flatMap(catalogue::find)
				.filter(entry -> !entry.isListed()).isPresent();
		if (isUnlisted) {
			response.setHeader("X-Robots-Tag", "noindex");
		}
		super.doGet(request, response);
	}

	private static String below(HttpServletRequest request) {
		String path = request.getPathInfo();
		return path == null || path.isEmpty() ? "" : path.substring(1);
	}

	@Override
	String cacheControl(HttpServletRequest request) {
		return FOR_EVER; // a name always stands for the same bytes
	}
}
