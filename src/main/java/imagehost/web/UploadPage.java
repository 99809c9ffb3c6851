package imagehost.web;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.RejectedException;
import imagehost.intake.UploadRequest;
import imagehost.language.LocalFormat;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** {@code /upload}: the form, and the plain form's post, which leads to the image page with its delete key. */
final class UploadPage extends Page {
	private static final long serialVersionUID = 1L;
	private static final Logger LOG = LogManager.getLogger(UploadPage.class);

	private final transient UploadDesk desk;
	private final int maxUploadBytes;
	private final boolean isListedByDefault;
	private final boolean isTokenAskedFor;

	UploadPage(UploadDesk desk, int maxUploadBytes, boolean isListedByDefault, boolean isTokenAskedFor) {
		super(READ_AND_POST);
		this.desk = desk;
		this.maxUploadBytes = maxUploadBytes;
		this.isListedByDefault = isListedByDefault;
		this.isTokenAskedFor = isTokenAskedFor;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		show(request, response, "", View.REVALIDATE);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		try {
			Uploaded uploaded = desk
					.receive(UploadRequest.of(request, request.getInputStream()).withTokenField("token").single())
					.first();
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader("Location", Routes.IMAGE_PAGES + uploaded.entry().id() + "?key="
					+ URLEncoder.encode(uploaded.deleteKey(), StandardCharsets.UTF_8));
			response.setHeader("Cache-Control", View.NEVER_KEEP);
		} catch (RejectedException | RuntimeException failed) {
			tell(request, response, failed);
		}
	}

	/** The form again, with the sentence that says why. */
	private void tell(HttpServletRequest request, HttpServletResponse response, Exception failed)
			throws ServletException, IOException {
		Failure failure = Failure.of(failed);
		RequestContext context = RequestContext.of(request);
		if (failure.status() >= 500) {
			LOG.error("request {} failed", context.id(), failed);
		}
		response.setStatus(failure.status());
		failure.retryAfterSeconds()
				.ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
		failure.challenge().ifPresent(challenge -> response.setHeader("WWW-Authenticate", challenge));
		show(request, response, context.messages().text(failure.textKey(), failure.facts()), View.NEVER_KEEP);
	}

	private void show(HttpServletRequest request, HttpServletResponse response, String failure, String cacheControl)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		String limit = new LocalFormat(context.language()).size(maxUploadBytes);
		String hint = context.messages().text("page.upload.hint", Map.of("limit", limit));
		View.show(request, response, "upload",
				new UploadView(maxUploadBytes, hint, isListedByDefault, isTokenAskedFor, failure),
				cacheControl);
	}

	/**
	 * Shown by {@code upload.jsp}.
	 *
	 * @param limitBytes size of the largest file, inclusive
	 * @param hint what is accepted, in words
	 * @param isListedByDefault whether "show in the catalogue" is ticked at first
	 * @param isTokenAskedFor whether there is a field for the upload token
	 * @param failure why the last upload by the plain form failed, or empty
	 */
	public record UploadView(int limitBytes, String hint, boolean isListedByDefault, boolean isTokenAskedFor,
			String failure) {
	}
}
