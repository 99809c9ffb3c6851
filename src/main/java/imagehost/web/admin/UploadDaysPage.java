package imagehost.web.admin;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.UploadDay;
import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** {@code GET /admin/uploads}: how much was uploaded on each of the last days, and what is recorded of who did. */
final class UploadDaysPage extends GuardedPage {
	private static final long serialVersionUID = 1L;
	private static final Period SHOWN = Period.ofDays(29);

	private final transient ImageCatalogue catalogue;
	private final transient Clock clock;

	UploadDaysPage(AdminAccess access, ImageCatalogue catalogue, Clock clock) {
		super(access, READ);
		this.catalogue = catalogue;
		this.clock = clock;
	}

	@Override
	void show(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		var since = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().minus(SHOWN).atStartOfDay(ZoneOffset.UTC);
		List<DayView> days = catalogue.uploadDays(since.toInstant()).stream().map(day -> DayView.of(day, context))
				.toList();
		View.show(request, response, "admin-uploads", new UploadDaysView(session.formToken(), days, ""),
				View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code admin-uploads.jsp}.
	 *
	 * @param form stands in each form
	 * @param days the newest first
	 * @param notice never anything: nothing is done here
	 */
	public record UploadDaysView(String form, List<DayView> days, String notice) {
	}

	/** One day, in words. */
	public record DayView(String day, String images, String listed, String size) {
		static DayView of(UploadDay day, RequestContext context) {
			LocalFormat write = new LocalFormat(context.language());
			return new DayView(write.date(day.day().atStartOfDay(ZoneOffset.UTC).toInstant()),
					write.number(day.images()), write.number(day.listed()), write.size(day.size()));
		}
	}
}
