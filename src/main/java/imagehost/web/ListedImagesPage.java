package imagehost.web;

import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.CatalogueParameters;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /images/?q=&format=&order=}: listed images, by time or size, by cursor. */
final class ListedImagesPage extends Page {
	private static final long serialVersionUID = 1L;
	private static final int IMAGES_ON_PAGE = 24;

	private final transient ImageCatalogue catalogue;

	ListedImagesPage(ImageCatalogue catalogue) {
		super(READ);
		this.catalogue = catalogue;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		CatalogueParameters wanted;
		try {
			wanted = CatalogueParameters.of(request);
		} catch (RejectedException malformed) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		if (wanted.isNarrowed() || wanted.order() != CatalogueParameters.Order.NEWEST) {
			response.setHeader("X-Robots-Tag", "noindex"); // endlessly many pages of the same images
		}
		CataloguePage page = catalogue.page(wanted.query(IMAGES_ON_PAGE));
		View.show(request, response, "catalogue", CatalogueView.of(wanted, page, RequestContext.of(request)),
				View.REVALIDATE);
	}
}
