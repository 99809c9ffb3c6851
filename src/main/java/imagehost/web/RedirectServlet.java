package imagehost.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leads to the one address of a page for good. */
public final class RedirectServlet extends Page {
	private static final long serialVersionUID = 1L;

	private final String target;

	public RedirectServlet(String target) {
		super(READ);
		this.target = target;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader("Location", target + (query == null ? "" : "?" + query));
	}
}
