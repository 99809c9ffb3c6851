package imagehost.web;

import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /images/}: listed pictures, newest first, by cursor. */
final class CataloguePages extends Page {
	private static final long serialVersionUID = 1L;
	private static final int PICTURES_ON_PAGE = 24;

	private final transient ImageCatalogue catalogue;

	CataloguePages(ImageCatalogue catalogue) {
		super(READ);
		this.catalogue = catalogue;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		@Nullable
		String after = request.getParameter("after");
		@Nullable
		String before = request.getParameter("before");
		Optional<Cursor> older = Optional.ofNullable(after).flatMap(Cursor::parse);
		Optional<Cursor> newer = Optional.ofNullable(before).flatMap(Cursor::parse);
		boolean isMalformed = older.isPresent() != (after != null) || newer.isPresent() != (before != null);
		if (isMalformed || older.isPresent() && newer.isPresent()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		CataloguePage page = catalogue.page(new CatalogueQuery(older, newer, PICTURES_ON_PAGE));
		View.show(request, response, "catalogue", view(page, RequestContext.of(request)), View.REVALIDATE);
	}

	private static CatalogueView view(CataloguePage page, RequestContext context) {
		List<ImageCard> cards = page.entries().stream().map(entry -> ImageCard.of(entry, context)).toList();
		return new CatalogueView(cards, link("before", page.newer()), link("after", page.older()));
	}

	private static String link(String parameter, Optional<Cursor> place) {
		return place.map(cursor -> Routes.IMAGES + "?" + parameter + "=" + cursor).orElse("");
	}

	/**
	 * Shown by {@code catalogue.jsp}.
	 *
	 * @param newer link of the page before, or empty on the first
	 * @param older link of the page after, or empty on the last
	 */
	public record CatalogueView(List<ImageCard> cards, String newer, String older) {
	}
}
