package imagehost.web.admin;

import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.moderation.ModerationService;
import imagehost.web.SeeOther;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code POST /admin/images}: what is done with the images that were ticked ({@code id}, several); {@code action} is
 * {@code list}, {@code unlist}, {@code delete}, which asks first, or {@code delete-now}.
 */
final class ImageActions extends GuardedPage {
	private static final long serialVersionUID = 1L;
	/** Where to go afterwards: a page of images, or the reports. */
	private static final String PLACE = "((?:after|before)=[0-9]{1,18})?|reports";

	private final transient ImageCatalogue catalogue;
	private final transient ModerationService moderation;
	private final transient DeletionService deletions;

	ImageActions(AdminAccess access, ImageCatalogue catalogue, ModerationService moderation,
			DeletionService deletions) {
		super(access, READ_AND_POST);
		this.catalogue = catalogue;
		this.moderation = moderation;
		this.deletions = deletions;
	}

	/** Where the language switch of the question leads. */
	@Override
	void show(Session session, HttpServletRequest request, HttpServletResponse response) {
		SeeOther.answer(response, Routes.ADMIN);
	}

	@Override
	void act(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		List<Optional<ImageId>> ids = ids(request);
		String place = parameter(request, "place");
		if (ids.size() > CatalogueQuery.MAX_LIMIT || ids.stream().anyMatch(Optional::isEmpty)
				|| !place.matches(PLACE)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		List<ImageId> chosen = ids.stream().flatMap(Optional::stream).distinct().toList();
		switch (parameter(request, "action")) {
			case "list" -> each(chosen, moderation::list, "listed", place, response);
			case "unlist" -> each(chosen, moderation::unlist, "unlisted", place, response);
			case "delete-now" -> each(chosen, deletions::delete, "deleted", place, response);
			case "delete" -> ask(session, chosen, place, request, response);
			default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	private static List<Optional<ImageId>> ids(HttpServletRequest request) {
		String[] ids = request.getParameterValues("id");
		return Arrays.stream(ids == null ? new String[0] : ids).map(ImageId::parse).toList();
	}

	private static String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return value == null ? "" : value;
	}

	private static void each(List<ImageId> chosen, Predicate<ImageId> action, String done, String place,
			HttpServletResponse response) {
		int count = (int) chosen.stream().filter(action).count();
		SeeOther.answer(response, path(place) + Notice.query(done, count));
	}

	private static String path(String place) {
		if (place.equals("reports")) {
			return Routes.ADMIN_REPORTS + "?";
		}
		return Routes.ADMIN + "?" + (place.isEmpty() ? "" : place + "&");
	}

	private void ask(Session session, List<ImageId> chosen, String place, HttpServletRequest request,
			HttpServletResponse response) throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		List<ManagedImage> cards = chosen.stream().map(catalogue::find).flatMap(Optional::stream)
				.map(entry -> ManagedImage.of(entry, context)).toList();
		if (cards.isEmpty()) {
			SeeOther.answer(response, path(place) + Notice.query("deleted", 0));
			return;
		}
		View.show(request, response, "admin-delete",
				new DeleteSeveralView(session.formToken(), cards, place, path(place)), View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code admin-delete.jsp}.
	 *
	 * @param form stands in the form
	 * @param place where to go afterwards
	 * @param back path of the page before
	 */
	public record DeleteSeveralView(String form, List<ManagedImage> cards, String place, String back) {
	}
}
