package imagehost.web;

import imagehost.catalogue.ReportReason;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.moderation.ModerationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code POST /i/{id}/report}: the form of the image page, answered by the page with thanks. */
final class ReportForm extends Page {
	private static final long serialVersionUID = 1L;

	private final transient ModerationService moderation;

	ReportForm(ModerationService moderation) {
		super(READ_AND_POST);
		this.moderation = moderation;
	}

	/** Where the language switch of a refusal leads. */
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ImagePaths.leadToPage(request, response);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<ImageId> id = ImagePaths.id(request);
		Optional<ReportReason> reason = Optional.ofNullable(request.getParameter("reason"))
				.flatMap(ReportReason::ofCode);
		if (RequestOrigin.isForeign(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		} else if (id.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		} else if (reason.isEmpty()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		} else {
			answer(response, id.get(), report(id.get(), reason.get(), request.getParameter("text")));
		}
	}

	/** The status to answer with. */
	private int report(ImageId id, ReportReason reason, String text) {
		try {
			boolean isThere = moderation.report(id, reason, text == null ? "" : text);
			return isThere ? HttpServletResponse.SC_SEE_OTHER : HttpServletResponse.SC_NOT_FOUND;
		} catch (RejectedException tooLong) {
			return HttpServletResponse.SC_BAD_REQUEST;
		}
	}

	private static void answer(HttpServletResponse response, ImageId id, int status) throws IOException {
		if (status != HttpServletResponse.SC_SEE_OTHER) {
			response.sendError(status);
			return;
		}
		SeeOther.answer(response, Routes.IMAGE_PAGES + id + "?reported=yes");
	}
}
