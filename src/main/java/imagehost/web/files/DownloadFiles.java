package imagehost.web.files;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Routes;
import imagehost.web.ImagePaths;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /i/{id}/download}: the image to be saved under the name that it came with, by browsers with and without
 * scripts and by {@code curl -OJ}. Reads the folder that {@link ImageFiles} has mounted.
 */
final class DownloadFiles extends FileServlet {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;

	DownloadFiles(ImageCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		name(request, response);
		super.doGet(request, response);
	}

	@Override
	protected void doHead(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		name(request, response);
		super.doHead(request, response);
	}

	private void name(HttpServletRequest request, HttpServletResponse response) {
		CatalogueEntry entry = find(request).orElseThrow();
		response.setHeader("Content-Disposition", DownloadName.of(entry).asAttachment());
		response.setHeader("X-Robots-Tag", "noindex");
	}

	@Override
	Optional<String> resource(HttpServletRequest request) {
		return find(request).map(entry -> Routes.IMAGES + entry.name());
	}

	/** Looked up once for a request, though Tomcat asks several times. */
	private Optional<CatalogueEntry> find(HttpServletRequest request) {
		String attribute = DownloadFiles.class.getName();
		if (request.getAttribute(attribute) instanceof CatalogueEntry known) {
			return Optional.of(known);
		}
		Optional<CatalogueEntry> found = ImagePaths.id(request).flatMap(catalogue::find);
		found.ifPresent(entry -> request.setAttribute(attribute, entry));
		return found;
	}

	@Override
	String cacheControl(HttpServletRequest request) {
		return View.REVALIDATE;
	}
}
