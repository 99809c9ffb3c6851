package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.RequestContext;
import imagehost.image.ImageId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /i/{id}}: the image, its facts and the codes to use it; with {@code ?key=} the way to delete it too. */
final class ImagePage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;
	private final transient DeletionService deletions;

	ImagePage(ImageCatalogue catalogue, DeletionService deletions) {
		super(READ);
		this.catalogue = catalogue;
		this.deletions = deletions;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<CatalogueEntry> found = ImagePaths.id(request).flatMap(catalogue::find);
		if (found.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		CatalogueEntry entry = found.get();
		String key = fittingKey(request, entry.id());
		if (!entry.isListed() || !key.isEmpty()) {
			response.setHeader("X-Robots-Tag", "noindex");
		}
		View.show(request, response, "image", ImageView.of(entry, key, RequestContext.of(request)),
				key.isEmpty() ? View.REVALIDATE : View.NEVER_KEEP);
	}

	/** The key that was given, or empty when there is none or it does not fit. */
	private String fittingKey(HttpServletRequest request, ImageId id) {
		String key = ImagePaths.key(request);
		return !key.isEmpty() && deletions.find(id, key).isPresent() ? key : "";
	}
}
