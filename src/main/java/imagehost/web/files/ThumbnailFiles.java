package imagehost.web.files;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Routes;
import imagehost.image.ImageName;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /thumbnails/{id}.jpg|png}: made now where it is not there yet. nginx serves those that are there from the
 * same place, and comes here for the others.
 */
class ThumbnailFiles extends FileServlet {
	private static final long serialVersionUID = 1L;

	private final String path;
	private final transient ThumbnailCache thumbnails;
	private final transient ImageCatalogue catalogue;
	private final transient FileSource source;

	/** @param path that they are below, with a slash at its end */
	ThumbnailFiles(String path, ThumbnailCache thumbnails, ImageCatalogue catalogue, FileSource source) {
		this.path = path;
		this.thumbnails = thumbnails;
		this.catalogue = catalogue;
		this.source = source;
	}

	@Override
	public final void init() throws ServletException {
		super.init();
		mount(source, path.substring(0, path.length() - 1));
	}

	@Override
	protected final void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (isMade(request, response)) {
			super.doGet(request, response);
		}
	}

	@Override
	protected final void doHead(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (isMade(request, response)) {
			super.doHead(request, response);
		}
	}

	/** Makes it where it is not there yet. */
	Outcome made(ImageName name) {
		return thumbnails.request(name);
	}

	/** True when the file is there; otherwise the request is answered. */
	private boolean isMade(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ImageName name = name(request).orElseThrow();
		Optional<CatalogueEntry> entry = catalogue.find(name.id());
		Outcome outcome = made(name);
		if (outcome == Outcome.PRESENT) {
			return true;
		}
		if (outcome == Outcome.UNKNOWN || entry.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return false;
		}
		// What this machine cannot decode is rare: the image itself is shown in its place.
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		response.sendRedirect(Routes.IMAGES + entry.get().name());
		return false;
	}

	@Override
	final Optional<String> resource(HttpServletRequest request) {
		return name(request).map(name -> path + name);
	}

	private static Optional<ImageName> name(HttpServletRequest request) {
		String name = request.getPathInfo() == null ? "" : request.getPathInfo();
		return name.isEmpty() ? Optional.empty() : ImageName.parse(name.substring(1));
	}

	@Override
	final String cacheControl(HttpServletRequest request) {
		return FOR_EVER;
	}
}
