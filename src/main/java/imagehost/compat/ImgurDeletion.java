package imagehost.compat;

import imagehost.deletion.DeletionService;
import imagehost.http.Failure;
import imagehost.image.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code DELETE /3/image/{deletehash}} as Imgur's API 3 has it (apidocs.imgur.com, Image Deletion): an image without an
 * account is deleted by what the answer to its upload gave. A wrong hash and an image that is gone are answered alike.
 */
public final class ImgurDeletion extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient DeletionService deletions;

	public ImgurDeletion(DeletionService deletions) {
		super("DELETE");
		this.deletions = deletions;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String hash = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
		int end = Math.min(ImageId.LENGTH, hash.length());
		Optional<ImageId> id = ImageId.parse(hash.substring(0, end));
		if (id.isEmpty() || !deletions.delete(id.get(), hash.substring(end))) {
			fail(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
			return;
		}
		write(ImgurAnswer.of(true), response);
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
