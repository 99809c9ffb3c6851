package imagehost.web.admin;

import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** What an action of the administrator did, shown on the page that follows: {@code done=unlisted&count=3}. */
final class Notice {
	private static final List<String> DONE = List.of("deleted", "listed", "unlisted", "dismissed", "purged", "refused",
			"accepted", "nothing");

	private Notice() {
	}

	static String query(String done, int count) {
		return "done=" + (count == 0 ? "nothing" : done) + "&count=" + count;
	}

	/** The sentence, or empty. */
	static String read(HttpServletRequest request) {
		String done = request.getParameter("done");
		String count = request.getParameter("count");
		if (done == null || count == null || !DONE.contains(done) || !count.matches("[0-9]{1,3}")) {
			return "";
		}
		RequestContext context = RequestContext.of(request);
		String noun = switch (done) {
			case "dismissed" -> "count.reports";
			case "refused", "accepted" -> "count.files";
			default -> "count.images";
		};
		String counted = new LocalFormat(context.language()).count(noun, Integer.parseInt(count));
		return context.messages().text("page.admin.done." + done, Map.of("counted", counted));
	}
}
