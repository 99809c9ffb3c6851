package imagehost.web.admin;

import imagehost.catalogue.ImageReport;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.language.LocalFormat;
import imagehost.moderation.ModerationService;
import imagehost.web.SeeOther;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /admin/reports}: what visitors report, the newest first; a post dismisses one. */
final class ReportsPage extends GuardedPage {
	private static final long serialVersionUID = 1L;
	private static final int REPORTS_ON_PAGE = 20;

	private final transient ModerationService moderation;

	ReportsPage(AdminAccess access, ModerationService moderation) {
		super(access, READ_AND_POST);
		this.moderation = moderation;
	}

	@Override
	void show(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Long> before = number(request, "before");
		// Asking for one more than is shown finds out whether there is a further page.
		List<ImageReport> found = moderation.newestReports(before, REPORTS_ON_PAGE + 1);
		List<ImageReport> shown = found.subList(0, Math.min(found.size(), REPORTS_ON_PAGE));
		String older = found.size() > shown.size()
				? Routes.ADMIN_REPORTS + "?before=" + shown.getLast().number()
				: "";
		RequestContext context = RequestContext.of(request);
		View.show(request, response, "admin-reports",
				new ReportsView(session.formToken(),
						shown.stream().map(report -> ReportView.of(report, context)).toList(), older,
						before.isPresent(), Notice.read(request)),
				View.NEVER_KEEP);
	}

	@Override
	void act(Session session, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<Long> number = number(request, "number");
		Optional<ImageId> id = Optional.ofNullable(request.getParameter("id")).flatMap(ImageId::parse);
		if (number.isEmpty() || id.isEmpty()) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		int count = moderation.dismiss(number.get(), id.get()) ? 1 : 0;
		SeeOther.answer(response, Routes.ADMIN_REPORTS + "?" + Notice.query("dismissed", count));
	}

	private static Optional<Long> number(HttpServletRequest request, String parameter) {
		return Optional.ofNullable(request.getParameter(parameter)).filter(text -> text.matches("[0-9]{1,18}"))
				.map(Long::parseLong);
	}

	/**
	 * Shown by {@code admin-reports.jsp}.
	 *
	 * @param form stands in each form
	 * @param older link of the next page, or empty on the last
	 * @param isLater whether this is not the first page
	 * @param notice what the last action did, or empty
	 */
	public record ReportsView(String form, List<ReportView> reports, String older, boolean isLater, String notice) {
	}

	/**
	 * One report.
	 *
	 * @param reason the code of the reason
	 * @param at when, in words
	 * @param time the same, RFC 3339
	 * @param times how many reports it stands for, in words; empty when it is one
	 */
	public record ReportView(long number, ManagedImage image, String reason, String text, String at,
			String time, String times) {
		static ReportView of(ImageReport report, RequestContext context) {
			LocalFormat write = new LocalFormat(context.language());
			return new ReportView(report.number(), ManagedImage.of(report.entry(), context), report.reason().code(),
					report.text(), write.dateTime(report.reportedAt()), report.reportedAt().toString(),
					report.times() > 1 ? write.count("count.reports", report.times()) : "");
		}
	}
}
