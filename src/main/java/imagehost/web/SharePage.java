package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.failure.Fault;
import imagehost.http.Failure;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Outcome;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /share}: files that a telephone's menu "Share" brings, where the site is installed there (the
 * {@code share_target} of the manifest, W3C Web Share Target). Nobody has seen the choice of the catalogue then, so
 * that the manifest's address says that they are not listed.
 */
final class SharePage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient UploadDesk desk;

	SharePage(UploadDesk desk) {
		super(List.of("POST"));
		this.desk = desk;
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		RequestContext context = RequestContext.of(request);
		List<SharedImage> images = new ArrayList<>();
		List<String> failures = new ArrayList<>();
		for (Outcome outcome : desk.receive(UploadRequest.of(request, request.getInputStream())).outcomes()) {
			switch (outcome) {
				case Outcome.Stored(Uploaded uploaded) -> {
					KeyCookie.keep(uploaded.entry().id(), uploaded.deleteKey(), request, response);
					images.add(SharedImage.of(uploaded, context));
				}
				case Outcome.Failed(Fault fault) -> {
					Failure failure = Failure.of(fault);
					failure.applyTo(response, context);
					failures.add(failure.sentence(context));
				}
			}
		}
		if (!images.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_CREATED);
		}
		View.show(request, response, "share", new ShareView(images, failures), View.NEVER_KEEP);
	}

	/**
	 * Shown by {@code share.jsp}.
	 *
	 * @param failures a sentence for each file that was not stored
	 */
	public record ShareView(List<SharedImage> images, List<String> failures) {
	}

	/**
	 * An image that was stored, as its links and as what this browser's list keeps of it.
	 *
	 * @param size in bytes
	 */
	public record SharedImage(ImageCard card, String direct, String page, String thumbnail, String deletion, long size,
			boolean isListed) {
		static SharedImage of(Uploaded uploaded, RequestContext context) {
			Links links = context.links();
			CatalogueEntry entry = uploaded.entry();
			return new SharedImage(ImageCard.of(entry, context), links.image(entry.name()), links.page(entry.id()),
					links.thumbnail(entry.thumbnailName()), links.deletion(entry.id(), uploaded.deleteKey()),
					entry.size(), entry.isListed());
		}
	}
}
