package imagehost.compat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /3/image/{id}} and {@code DELETE /3/image/{deletehash}} as Imgur's API 3 has them (apidocs.imgur.com,
 * Image and Image Deletion): an image without an account is deleted by what the answer to its upload gave.
 */
final class ImgurImages extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient ImageCatalogue catalogue;
	private final transient KeyedDeletion deletion;

	ImgurImages(ImageCatalogue catalogue, KeyedDeletion deletion) {
		super("GET", "DELETE");
		this.catalogue = catalogue;
		this.deletion = deletion;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, RejectedException {
		String path = request.getPathInfo() == null ? "" : request.getPathInfo();
		String name = path.replaceFirst("^/", "").replaceFirst("\\.(json|xml)$", "");
		Optional<?> data = request.getMethod().equals("GET") ? image(name, request) : deleted(name, request);
		if (data.isEmpty()) {
			fail(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
			return;
		}
		ImgurWriter.write(ImgurAnswer.of(data.get()), request, response);
	}

	/** Whoever knows its id sees it, listed or not. */
	private Optional<ImgurImage> image(String id, HttpServletRequest request) {
		Optional<CatalogueEntry> entry = ImageId.parse(id).flatMap(catalogue::find);
		return entry.map(found -> ImgurImage.of(found, null, RequestContext.of(request).links()));
	}

	private Optional<Boolean> deleted(String hash, HttpServletRequest request) throws RejectedException {
		return deletion.delete(hash, ClientAddress.of(request)) ? Optional.of(true) : Optional.empty();
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ImgurWriter.write(ImgurAnswer.of(failure, sentence, request), request, response);
	}
}
