package imagehost.api;

import imagehost.intake.UploadRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/**
 * {@code POST /api/upload}: images in, their permanent links out. As a form with one file or several, or as the bytes
 * of an image; see {@link UploadAnswer} for what comes back.
 */
@Path("upload")
public final class UploadResource {
	private final UploadAnswers uploads;

	UploadResource(UploadAnswers uploads) {
		this.uploads = uploads;
	}

	/**
	 * 201 with {@code Location} and the image's JSON, delete key included.
	 *
	 * @param body not the request's own stream: Jersey looks into that of a form
	 */
	@POST
	@Produces(MediaType.APPLICATION_JSON)
	public Response upload(@Context HttpServletRequest request, InputStream body) {
		return uploads.json(UploadRequest.of(request, body), request);
	}

	/** The same for {@code Accept: text/plain}: the body is the bare link. */
	@POST
	@Produces(UploadAnswer.TEXT)
	public Response uploadForLink(@Context HttpServletRequest request, InputStream body) {
		return uploads.text(UploadRequest.of(request, body), request);
	}
}
