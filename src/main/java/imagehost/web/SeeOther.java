package imagehost.web;

import jakarta.servlet.http.HttpServletResponse;

/** Leads from a post to a page, so that reloading that page posts nothing again (RFC 9110, section 15.4.4). */
public final class SeeOther {
	private SeeOther() {
	}

	public static void answer(HttpServletResponse response, String path) {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", path);
		response.setHeader("Cache-Control", View.NEVER_KEEP);
	}
}
