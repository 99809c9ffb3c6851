package imagehost.web.admin;

import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.moderation.ModerationService;
import imagehost.storage.ImageStore;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /admin?q=}: how much there is, and the newest images or those looked for, unlisted ones too. */
final class OverviewPage extends GuardedPage {
	private static final long serialVersionUID = 1L;
	private static final int IMAGES_ON_PAGE = 24;

	private final transient ImageCatalogue catalogue;
	private final transient ModerationService moderation;
	private final transient ImageStore store;

	OverviewPage(AdminAccess access, ImageCatalogue catalogue, ModerationService moderation, ImageStore store) {
		super(access, READ);
		this.catalogue = catalogue;
		this.moderation = moderation;
		this.store = store;
	}

	@Override
	void show(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<AdminQuery> asked = AdminQuery.of(request);
		if (asked.isEmpty()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		AdminQuery wanted = asked.get();
		RequestContext context = RequestContext.of(request);
		CataloguePage page = wanted.page(catalogue, IMAGES_ON_PAGE);
		OverviewView view = new OverviewView(session.formToken(),
				TotalsView.of(catalogue.totals(), store, context), moderation.reportCount(),
				page.entries().stream().map(entry -> ManagedImage.of(entry, context)).toList(), wanted.text(),
				wanted.place(),
				page.newer().map(cursor -> Routes.ADMIN + "?" + wanted.before(cursor)).orElse(""),
				page.older().map(cursor -> Routes.ADMIN + "?" + wanted.after(cursor)).orElse(""),
				Notice.read(request));
		View.show(request, response, "admin", view, View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code admin.jsp}.
	 *
	 * @param form stands in each form
	 * @param reports open ones
	 * @param text what is looked for, or empty
	 * @param place the query of this page, or empty on the first
	 * @param newer link of the page before, or empty on the first
	 * @param older link of the page after, or empty on the last
	 * @param notice what the last action did, or empty
	 */
	public record OverviewView(String form, TotalsView totals, long reports, List<ManagedImage> cards, String text,
			String place, String newer, String older, String notice) {
	}
}
