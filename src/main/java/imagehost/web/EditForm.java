package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.editing.Change;
import imagehost.editing.EditingService;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code POST /i/{id}/edit}: the forms of the image page for who holds the delete key ({@code key}); {@code listed} is
 * {@code true} or {@code false}, {@code name} any text. Answered by the page.
 */
final class EditForm extends Page {
	private static final long serialVersionUID = 1L;

	private final transient OwnedImage owned;
	private final transient EditingService editing;

	EditForm(OwnedImage owned, EditingService editing) {
		super(READ_AND_POST);
		this.owned = owned;
		this.editing = editing;
	}

	/** Where the language switch of a refusal leads. */
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ImagePaths.leadToPage(request, response);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		String key = ImagePaths.key(request);
		Optional<ImageId> id = owned.find(request, key).map(CatalogueEntry::id);
		if (id.isEmpty() || editing.edit(id.get(), change(request)).isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		KeyCookie.keep(id.get(), key, request, response);
		SeeOther.answer(response, Routes.IMAGE_PAGES + id.get() + "?changed=yes");
	}

	private static Change change(HttpServletRequest request) {
		String listed = request.getParameter("listed");
		return new Change(listed == null ? null : listed.equals("true"), request.getParameter("name"));
	}
}
