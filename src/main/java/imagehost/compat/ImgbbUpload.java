package imagehost.compat;

import imagehost.http.Failure;
import imagehost.http.Query;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /1/upload} as ImgBB's API 1 has it (api.imgbb.com): the image as a file or base64 in {@code image}, its
 * {@code name}; the upload token as {@code key}, in the query or in a field. Expiration is not known here.
 */
final class ImgbbUpload extends UploadAdapter {
	private static final long serialVersionUID = 1L;
	private static final String KEY = "key";

	ImgbbUpload(UploadDesk desk) {
		super(desk);
	}

	@Override
	UploadRequest upload(HttpServletRequest request) throws IOException {
		return UploadRequest.of(request, request.getInputStream()).withTokenField(KEY)
				.withToken(Query.of(request.getQueryString()).first(KEY).orElse(null));
	}

	@Override
	void write(Uploaded uploaded, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(ImgbbAnswer.of(uploaded, RequestContext.of(request).links()), response);
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(CheveretoFailure.of(failure, sentence), response); // which ImgBB grew out of
	}
}
