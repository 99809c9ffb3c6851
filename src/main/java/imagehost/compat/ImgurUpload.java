package imagehost.compat;

import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.intake.UploadRequest;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /3/image} as Imgur's API 3 has it (apidocs.imgur.com, Image Upload): the picture as a file or base64 in
 * {@code image}, its {@code name}; the upload token as {@code Authorization: Client-ID} or {@code Bearer}. Titles,
 * descriptions and albums are not known here and are left aside.
 */
public final class ImgurUpload extends AdapterServlet {
	private static final long serialVersionUID = 1L;
	private static final String CLIENT_ID = "Client-ID ";

	private final transient UploadDesk desk;

	public ImgurUpload(UploadDesk desk) {
		super("POST");
		this.desk = desk;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws RejectedException, IOException {
		UploadRequest upload = UploadRequest.of(request, request.getInputStream()).single()
				.withToken(clientId(request.getHeader("Authorization")));
		Uploaded uploaded = desk.receive(upload).first();
		write(ImgurAnswer.of(ImgurPicture.of(uploaded, RequestContext.of(request).links())), response);
	}

	private static @Nullable String clientId(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, CLIENT_ID, 0, CLIENT_ID.length())) {
			return null;
		}
		return authorization.substring(CLIENT_ID.length()).strip();
	}

	@Override
	void tell(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
