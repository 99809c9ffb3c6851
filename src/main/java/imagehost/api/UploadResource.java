package imagehost.api;

import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code POST /api/upload}: a picture in, its eternal link out. */
@Path("upload")
public final class UploadResource {
	private final UploadDesk desk;

	UploadResource(UploadDesk desk) {
		this.desk = desk;
	}

	/** 201 with {@code Location} and the picture's JSON, delete key included. */
	@POST
	@Produces(MediaType.APPLICATION_JSON)
	public Response upload(@Context HttpServletRequest request) throws RejectedException {
		ImageDocument document = store(request);
		return Response.created(URI.create(document.url())).entity(document).build();
	}

	/** The same for {@code Accept: text/plain}: the body is the bare link. */
	@POST
	@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8;qs=0.5")
	public Response uploadForLink(@Context HttpServletRequest request) throws RejectedException {
		ImageDocument document = store(request);
		return Response.created(URI.create(document.url())).entity(document.url() + "\n").build();
	}

	private ImageDocument store(HttpServletRequest request) throws RejectedException {
		Uploaded uploaded = desk.receive(request);
		return ImageDocument.of(uploaded.entry(), RequestContext.of(request).links(), uploaded.deleteKey());
	}
}
