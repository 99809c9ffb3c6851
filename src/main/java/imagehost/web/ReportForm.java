package imagehost.web;

import imagehost.access.ReportLimit;
import imagehost.catalogue.ReportReason;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.moderation.ModerationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** {@code POST /i/{id}/report}: the form of the image page, answered by the page with thanks. */
final class ReportForm extends Page {
	private static final long serialVersionUID = 1L;

	private static final int TOO_MANY_REQUESTS = 429;

	private final transient ModerationService moderation;
	private final transient ReportLimit limit;

	ReportForm(ModerationService moderation, ReportLimit limit) {
		super(READ_AND_POST);
		this.moderation = moderation;
		this.limit = limit;
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
			takeUnlessTooMany(request, response, id.get(), reason.get());
		}
	}

	/** A report of an image that is not there counts too: whoever looks for ids by reports finds few. */
	private void takeUnlessTooMany(HttpServletRequest request, HttpServletResponse response, ImageId id,
			ReportReason reason) throws IOException {
		Duration blocked = limit.count(request.getRemoteAddr());
		if (blocked.isPositive()) {
			response.setHeader("Retry-After", Long.toString(Math.ceilDiv(blocked.toMillis(), 1000)));
			response.sendError(TOO_MANY_REQUESTS);
			return;
		}
		answer(response, id, report(id, reason, request.getParameter("text")));
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
