package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /i/{id}}: the image, its facts and the codes to use it; where the delete key is known, by {@code ?key=} or
 * from this browser's upload, also what its owner may do.
 */
final class ImagePage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;
	private final transient OwnedImage owned;

	ImagePage(ImageCatalogue catalogue, OwnedImage owned) {
		super(READ);
		this.catalogue = catalogue;
		this.owned = owned;
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
		String given = fitting(ImagePaths.key(request), request);
		if (given.isEmpty() && !ImagePaths.key(request).isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND); // as /i/{id}/delete answers a wrong key
			return;
		}
		String inCookie = KeyCookie.find(request).orElse("");
		String kept = fitting(inCookie, request);
		if (kept.isEmpty() && !inCookie.isEmpty()) {
			KeyCookie.drop(entry.id(), response); // a guess; whoever has it by mistake sees the page the next time
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		if (!given.isEmpty() && given.equals(kept)) {
			SeeOther.answer(response, Routes.IMAGE_PAGES + entry.id() + "?stored=yes"); // the key leaves the address
			return;
		}
		String key = given.isEmpty() ? kept : given;
		boolean isNew = !given.isEmpty() || !key.isEmpty() && request.getParameter("stored") != null;
		if (!entry.isListed() || !key.isEmpty()) {
			response.setHeader("X-Robots-Tag", "noindex");
		}
		View.show(request, response, "image", ImageView.of(entry, key, isNew, RequestContext.of(request)),
				key.isEmpty() ? View.REVALIDATE : View.NEVER_KEEP);
	}

	/** The key, or empty when there is none or it does not fit. */
	private String fitting(String key, HttpServletRequest request) throws ServletException {
		return owned.find(request, key).isPresent() ? key : "";
	}
}
