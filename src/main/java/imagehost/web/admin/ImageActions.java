package imagehost.web.admin;

import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.moderation.ModerationService;
import imagehost.moderation.RefusedFiles;
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
 * {@code list}, {@code unlist}, {@code delete}, which asks first, or {@code delete-now}; with {@code refuse} the files
 * are not accepted again.
 */
final class ImageActions extends GuardedPage {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;
	private final transient ModerationService moderation;
	private final transient RefusedFiles refusedFiles;
	private final transient DeletionService deletions;

	ImageActions(AdminAccess access, ImageCatalogue catalogue, ModerationService moderation,
			RefusedFiles refusedFiles, DeletionService deletions) {
		super(access, READ_AND_POST);
		this.catalogue = catalogue;
		this.moderation = moderation;
		this.refusedFiles = refusedFiles;
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
		Optional<Place> place = Place.parse(parameter(request, "place"));
		if (ids.size() > CatalogueQuery.MAX_LIMIT || ids.stream().anyMatch(Optional::isEmpty)
				|| place.isEmpty()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		List<ImageId> chosen = ids.stream().flatMap(Optional::stream).distinct().toList();
		switch (parameter(request, "action")) {
			case "list" -> each(chosen, moderation::list, "listed", place.get(), response);
			case "unlist" -> each(chosen, moderation::unlist, "unlisted", place.get(), response);
			case "delete-now" -> {
				boolean isPurge = !parameter(request, "refuse").isEmpty();
				each(chosen, isPurge ? this::purge : deletions::delete, isPurge ? "purged" : "deleted", place.get(),
						response);
			}
			case "delete" -> ask(session, chosen, place.get(), request, response);
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

	private static void each(List<ImageId> chosen, Predicate<ImageId> action, String done, Place place,
			HttpServletResponse response) {
		int count = (int) chosen.stream().filter(action).count();
		SeeOther.answer(response, place.after(done, count));
	}

	/** Refused first: so nobody uploads it again while it is being deleted. */
	private boolean purge(ImageId id) {
		catalogue.find(id).ifPresent(entry -> refusedFiles.refuse(entry.sha256(), entry.displayName()));
		return deletions.delete(id);
	}

	private void ask(Session session, List<ImageId> chosen, Place place, HttpServletRequest request,
			HttpServletResponse response) throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		List<ManagedImage> cards = chosen.stream().map(catalogue::find).flatMap(Optional::stream)
				.map(entry -> ManagedImage.of(entry, context)).toList();
		if (cards.isEmpty()) {
			SeeOther.answer(response, place.after("deleted", 0));
			return;
		}
		View.show(request, response, "admin-delete",
				new DeleteSeveralView(session.formToken(), cards, place.written(), place.back()), View.NEVER_KEEP);
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
