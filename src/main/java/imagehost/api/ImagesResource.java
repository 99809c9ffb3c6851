package imagehost.api;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.editing.EditingService;
import imagehost.http.CatalogueParameters;
import imagehost.http.ClientAddress;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.intake.UploadRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** {@code /api/images}: the catalogue by cursor, the facts of one image, and upload as a file is put in a folder. */
@Path("images")
@Produces(MediaType.APPLICATION_JSON)
public final class ImagesResource {
	private final UploadAnswers uploads;
	private final ImageCatalogue catalogue;
	private final DeletionService deletion;
	private final EditingService editing;
	private final DeletionAccess access;

	ImagesResource(UploadAnswers uploads, ImageCatalogue catalogue, DeletionService deletion, EditingService editing,
			DeletionAccess access) {
		this.uploads = uploads;
		this.catalogue = catalogue;
		this.deletion = deletion;
		this.editing = editing;
		this.access = access;
	}

	/**
	 * A page of listed images, newest first: all of them, or those whose name has words that begin like those of
	 * {@code q}, or those of a {@code format}; in another {@code order} if one is named; {@code limit} is 1 to 100.
	 */
	@GET
	public ImageList page(@QueryParam("limit") @DefaultValue("50") String limit, @Context HttpServletRequest request)
			throws RejectedException {
		CatalogueParameters wanted = CatalogueParameters.of(request);
		int count = limit(limit);
		CataloguePage page = catalogue.page(wanted.query(count));
		Links links = RequestContext.of(request).links();
		return new ImageList(wanted.inOrder(page).stream().map(entry -> ImageDocument.of(entry, links)).toList(),
				wanted.next(page).map(parameters -> pageLink(links, parameters, count)).orElse(null),
				wanted.previous(page).map(parameters -> pageLink(links, parameters, count)).orElse(null));
	}

	/** The facts of an image, listed or not, to every client that knows its id. */
	@GET
	@Path("{id}")
	public ImageDocument image(@PathParam("id") String id, @Context HttpServletRequest request) {
		return ImageId.parse(id).flatMap(catalogue::find)
				.map(entry -> ImageDocument.of(entry, RequestContext.of(request).links()))
				.orElseThrow(NotFoundException::new);
	}

	/**
	 * 204 when the image is deleted; 403 when neither the delete key nor the administrator's token is right, 429 when
	 * too many wrong ones came from the client's address; 404 when there is no such image, as after a deletion.
	 */
	@DELETE
	@Path("{id}")
	@Produces(MediaType.WILDCARD) // no body: whatever a client accepts will do
	public Response delete(@PathParam("id") String text, @HeaderParam("X-Delete-Key") @Nullable String key,
			@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Context HttpServletRequest request)
			throws RejectedException {
		// False when another request was faster: gone is what was asked for.
		deletion.delete(permitted(text, key, authorization, request));
		return Response.noContent().build();
	}

	/**
	 * The image as it is after the change of its name, of whether it is listed, or of both; 403 and 404 as for a
	 * deletion.
	 */
	@PATCH
	@Path("{id}")
	@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
	public ImageDocument change(@PathParam("id") String text, @HeaderParam("X-Delete-Key") @Nullable String key,
			@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
			@Context HttpServletRequest request, InputStream body) throws IOException, RejectedException {
		ImageId id = permitted(text, key, authorization, request);
		return editing.edit(id, ImageChange.read(body))
				.map(entry -> ImageDocument.of(entry, RequestContext.of(request).links()))
				.orElseThrow(NotFoundException::new);
	}

	/** The id of an image that the client may change. */
	private ImageId permitted(String text, @Nullable String key, @Nullable String authorization,
			HttpServletRequest request) throws RejectedException {
		CatalogueEntry entry = ImageId.parse(text).flatMap(catalogue::find).orElseThrow(NotFoundException::new);
		if (!access.isAllowed(entry, key, authorization, ClientAddress.of(request))) {
			throw new ForbiddenException();
		}
		return entry.id();
	}

	/** Stores the body as an image of this name: what {@code curl -T cat.jpg http://host/api/images/} sends. */
	@PUT
	@Path("{id}")
	public Response upload(@PathParam("id") String name, @Context HttpServletRequest request, InputStream body) {
		return uploads.json(UploadRequest.of(request, body).asFile(name), request);
	}

	/** The same for {@code Accept: text/plain}. */
	@PUT
	@Path("{id}")
	@Produces(UploadAnswer.TEXT)
	public Response uploadForLink(@PathParam("id") String name, @Context HttpServletRequest request, InputStream body) {
		return uploads.text(UploadRequest.of(request, body).asFile(name), request);
	}

	private static int limit(String text) throws RejectedException {
		if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1
				|| Integer.parseInt(text) > CatalogueQuery.MAX_LIMIT) {
			throw RejectedException.badParameter("limit");
		}
		return Integer.parseInt(text);
	}

	private static String pageLink(Links links, String parameters, int limit) {
		return links.to(Routes.API_IMAGES) + "?" + parameters + "&limit=" + limit;
	}
}
