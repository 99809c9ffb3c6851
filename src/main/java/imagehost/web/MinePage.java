package imagehost.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /mine}: what was uploaded from this browser. The list is the browser's: the page is the same for all. */
final class MinePage extends Page {
	private static final long serialVersionUID = 1L;

	MinePage() {
		super(READ);
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		View.show(request, response, "mine", new MineView(), View.REVALIDATE);
	}

	/** Shown by {@code mine.jsp}, which needs nothing of the server. */
	public record MineView() {
	}
}
