package imagehost.web;

import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code GET /terms.html}: the terms of use. */
final class TermsPage extends Page {
	private static final long serialVersionUID = 1L;

	private final int maxUploadBytes;

	TermsPage(int maxUploadBytes) {
		super(READ);
		this.maxUploadBytes = maxUploadBytes;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		String limit = new LocalFormat(context.language()).size(maxUploadBytes);
		String limits = context.messages().text("page.terms.limits.text", Map.of("limit", limit));
		View.show(request, response, "terms", new TermsView(limits), View.REVALIDATE);
	}

	/**
	 * Shown by {@code terms.jsp}.
	 *
	 * @param limits the sentence on the limits
	 */
	public record TermsView(String limits) {
	}
}
