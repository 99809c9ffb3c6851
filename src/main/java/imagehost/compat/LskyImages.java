package imagehost.compat;

import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code DELETE /api/v1/images/{key}} as Lsky's second version has it; the key is that of the answer to the upload. */
final class LskyImages extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient KeyedDeletion deletion;

	LskyImages(KeyedDeletion deletion) {
		super("DELETE");
		this.deletion = deletion;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, RejectedException {
		String key = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
		if (deletion.delete(key, ClientAddress.of(request))) {
			write(LskyAnswer.deleted(), response);
		} else {
			fail(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
		}
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(LskyAnswer.failed(sentence), response);
	}
}
