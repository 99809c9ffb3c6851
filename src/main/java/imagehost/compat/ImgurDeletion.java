package imagehost.compat;

import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.http.Failure;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
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
	private final transient DeletionAccess access;

	public ImgurDeletion(DeletionService deletions, DeletionAccess access) {
		super("DELETE");
		this.deletions = deletions;
		this.access = access;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String hash = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
		int end = Math.min(ImageId.LENGTH, hash.length());
		Optional<ImageId> id = ImageId.parse(hash.substring(0, end));
		try {
			if (id.isEmpty() || !delete(id.get(), hash.substring(end), request.getRemoteAddr())) {
				fail(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
				return;
			}
			write(ImgurAnswer.of(true), response);
		} catch (RejectedException tooManyAttempts) {
			fail(Failure.of(tooManyAttempts), request, response);
		}
	}

	private boolean delete(ImageId id, String key, String address) throws RejectedException {
		return access.find(id, key, address).filter(entry -> deletions.delete(entry.id())).isPresent();
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
