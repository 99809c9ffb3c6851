package imagehost.compat;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /api/v1/upload} as Lsky's second version has it: the image in {@code file}, the upload token as
 * {@code Authorization: Bearer}. Albums, permissions and strategies are not known here and are left aside.
 */
final class LskyUpload extends UploadAdapter {
	private static final long serialVersionUID = 1L;

	LskyUpload(UploadDesk desk) {
		super(desk);
	}

	@Override
	UploadRequest upload(HttpServletRequest request) throws IOException {
		return UploadRequest.of(request, request.getInputStream());
	}

	@Override
	void write(Uploaded uploaded, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(LskyAnswer.of(uploaded, RequestContext.of(request).links()), response);
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(LskyAnswer.failed(sentence), response);
	}
}
