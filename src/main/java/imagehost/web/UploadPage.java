package imagehost.web;

import imagehost.album.AlbumUpload;
import imagehost.catalogue.Album;
import imagehost.failure.Fault;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageLimits;
import imagehost.intake.UploadRequest;
import imagehost.language.LocalFormat;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /upload}: the form, and the plain form's post, which leads to the image page with its delete key, or for
 * several files shows what became of each.
 */
final class UploadPage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient UploadDesk desk;
	private final transient AlbumPaths albums;
	private final transient WebPages.UploadForm form;

	UploadPage(UploadDesk desk, AlbumPaths albums, WebPages.UploadForm form) {
		super(READ_AND_POST);
		this.desk = desk;
		this.albums = albums;
		this.form = form;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		show(request, response, "", View.REVALIDATE);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		AlbumUpload album = new AlbumUpload(albums.albums(), albums.access(), ClientAddress.of(request),
				UploadPage::namedAlbum);
		Receipt receipt = desk.receive(UploadRequest.of(request, request.getInputStream()).withTokenField("token"),
				album);
		Optional<Album> filled = album.fill(receipt);
		boolean isAnyStored = receipt.outcomes().stream().anyMatch(Outcome.Stored.class::isInstance);
		if (filled.isPresent() || !receipt.isSingle() && isAnyStored) {
			response.setHeader("X-Robots-Tag", "noindex");
			String albumPath = filled.map(Album::id).map(AlbumPaths::page).orElse("");
			View.show(request, response, "uploaded",
					UploadedView.of(receipt, albumPath, form.isTokenAskedFor(), RequestContext.of(request)),
					View.NEVER_KEEP);
			return;
		}
		switch (receipt.first()) {
			case Outcome.Stored(Uploaded uploaded) -> {
				KeyCookie.keep(uploaded.entry().id(), uploaded.deleteKey(), request, response);
				response.setStatus(HttpServletResponse.SC_SEE_OTHER);
				response.setHeader("Location", Routes.IMAGE_PAGES + uploaded.entry().id() + "?key="
						+ URLEncoder.encode(uploaded.deleteKey(), StandardCharsets.UTF_8));
				response.setHeader("Cache-Control", View.NEVER_KEEP);
			}
			case Outcome.Failed(Fault fault) -> fail(request, response, Failure.of(fault));
		}
	}

	/** By hidden fields: the form of the page of an album has them. */
	private static AlbumUpload.Named namedAlbum(Map<String, String> fields) {
		return new AlbumUpload.Named(fields.getOrDefault("album", ""), fields.getOrDefault("album_key", ""));
	}

	/** The form again, with the sentence that says why. */
	private void fail(HttpServletRequest request, HttpServletResponse response, Failure failure)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		failure.applyTo(response, context);
		show(request, response, failure.sentence(context), View.NEVER_KEEP);
	}

	private void show(HttpServletRequest request, HttpServletResponse response, String failure, String cacheControl)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		String limit = new LocalFormat(context.language()).size(form.maxUploadBytes());
		String hint = context.messages().text("page.upload.hint", Map.of("limit", limit));
		View.show(request, response, "upload",
				new UploadView(form.maxUploadBytes(), form.maxPixels(), ImageLimits.DEFAULT.maxSidePx(),
						AcceptedFiles.of(),
						hint, form.isListedByDefault(), form.isTokenAskedFor(), failure),
				cacheControl);
	}

	/**
	 * Shown by {@code upload.jsp}.
	 *
	 * @param limitBytes size of the largest file, inclusive
	 * @param limitPixels largest width × height, inclusive
	 * @param limitSidePx longest side, inclusive
	 * @param accepted what can be seen of a file before it is sent
	 * @param hint what is accepted, in words
	 * @param isListedByDefault whether "show in the catalogue" is ticked at first
	 * @param isTokenAskedFor whether there is a field for the upload token
	 * @param failure why the last upload by the plain form failed, or empty
	 */
	public record UploadView(int limitBytes, long limitPixels, int limitSidePx, AcceptedFiles accepted, String hint,
			boolean isListedByDefault, boolean isTokenAskedFor, String failure) {
	}
}
