package imagehost.web.admin;

import imagehost.catalogue.Refusal;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.language.LocalFormat;
import imagehost.moderation.RefusedFiles;
import imagehost.web.SeeOther;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /admin/refused}: which files are not accepted any more, the newest first; a post adds hashes ({@code sha256s},
 * with anything between them) or takes one away ({@code accept}).
 */
final class RefusedPage extends GuardedPage {
	private static final long serialVersionUID = 1L;
	private static final int ON_PAGE = 50;
	private static final int MOST_AT_ONCE = 100;
	private static final Pattern SHA256 = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{64}(?![0-9A-Za-z])");

	private final transient RefusedFiles refusedFiles;

	RefusedPage(AdminAccess access, RefusedFiles refusedFiles) {
		super(access, READ_AND_POST);
		this.refusedFiles = refusedFiles;
	}

	@Override
	void show(Session session, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Long> before = Optional.ofNullable(request.getParameter("before"))
				.filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
		// Asking for one more than is shown finds out whether there is a further page.
		List<Refusal> found = refusedFiles.newest(before, ON_PAGE + 1);
		List<Refusal> shown = found.subList(0, Math.min(found.size(), ON_PAGE));
		String older = found.size() > shown.size()
				? Routes.ADMIN_REFUSED + "?before=" + shown.getLast().number()
				: "";
		RequestContext context = RequestContext.of(request);
		View.show(request, response, "admin-refused",
				new RefusedView(session.formToken(), shown.stream().map(one -> RefusedFile.of(one, context)).toList(),
						older, before.isPresent(), Notice.read(request)),
				View.NEVER_KEEP);
	}

	@Override
	void act(Session session, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<String> added = hashes(request.getParameter("sha256s"));
		List<String> removed = hashes(request.getParameter("accept"));
		if (added.isEmpty() == removed.isEmpty() || added.size() > MOST_AT_ONCE) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		int count = (int) added.stream().filter(sha256 -> refusedFiles.refuse(sha256, "")).count();
		int again = (int) removed.stream().filter(refusedFiles::acceptAgain).count();
		SeeOther.answer(response, Routes.ADMIN_REFUSED + "?"
				+ (removed.isEmpty() ? Notice.query("refused", count) : Notice.query("accepted", again)));
	}

	private static List<String> hashes(@Nullable String text) {
		return text == null
				? List.of()
				: SHA256.matcher(text).results().map(MatchResult::group)
						.map(sha256 -> sha256.toLowerCase(Locale.ROOT)).distinct().toList();
	}

	/**
	 * Shown by {@code admin-refused.jsp}.
	 *
	 * @param form stands in each form
	 * @param older link of the next page, or empty on the last
	 * @param isLater whether this is not the first page
	 * @param notice what the last action did, or empty
	 */
	public record RefusedView(String form, List<RefusedFile> files, String older, boolean isLater, String notice) {
	}

	/**
	 * One file.
	 *
	 * @param name what the image was called, or empty
	 * @param at when, in words
	 * @param time RFC 3339
	 */
	public record RefusedFile(String sha256, String name, String at, String time) {
		static RefusedFile of(Refusal refusal, RequestContext context) {
			return new RefusedFile(refusal.sha256(), refusal.name(),
					new LocalFormat(context.language()).dateTime(refusal.refusedAt()), refusal.refusedAt().toString());
		}
	}
}
