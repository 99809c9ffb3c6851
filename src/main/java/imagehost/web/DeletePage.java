package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.deletion.DeletionService;
import imagehost.http.RequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /i/{id}/delete?key=}: asks, and deletes by post alone, so that no link preview and no crawler deletes
 * anything.
 */
final class DeletePage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient DeletionService deletions;
	private final transient OwnedImage owned;

	DeletePage(DeletionService deletions, OwnedImage owned) {
		super(READ_AND_POST);
		this.deletions = deletions;
		this.owned = owned;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<CatalogueEntry> entry = find(request);
		if (entry.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		show(request, response, "delete", entry.get());
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<CatalogueEntry> entry = find(request);
		if (entry.isEmpty() || !deletions.delete(entry.get().id())) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		show(request, response, "deleted", entry.get());
	}

	private Optional<CatalogueEntry> find(HttpServletRequest request) throws ServletException {
		return owned.find(request, key(request));
	}

	/** Only the question may find the key in this browser: to delete, the form must bring it. */
	private static String key(HttpServletRequest request) {
		String given = ImagePaths.key(request);
		return given.isEmpty() && READ.contains(request.getMethod()) ? KeyCookie.find(request).orElse("") : given;
	}

	private static void show(HttpServletRequest request, HttpServletResponse response, String jsp, CatalogueEntry entry)
			throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		ImageCard card = ImageCard.of(entry, RequestContext.of(request));
		View.show(request, response, jsp, new DeleteView(card, key(request)), View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code delete.jsp} and {@code deleted.jsp}.
	 *
	 * @param key the delete key, known to fit
	 */
	public record DeleteView(ImageCard card, String key) {
	}
}
