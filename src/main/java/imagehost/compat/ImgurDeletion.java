package imagehost.compat;

import imagehost.deletion.DeletionService;
import imagehost.http.Failure;
import imagehost.image.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code DELETE /3/image/{deletehash}} as Imgur's API 3 has it (apidocs.imgur.com, Image Deletion): a picture of
 * nobody's account is deleted by what its upload was answered with. A wrong hash and a picture that is gone are not
 * told apart.
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
			tell(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
			return;
		}
		write(ImgurAnswer.of(true), response);
	}

	@Override
	void tell(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
