package imagehost.api;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.album.MadeAlbum;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumId;
import imagehost.http.Authorization;
import imagehost.http.ClientAddress;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import imagehost.intake.UploadTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** {@code /api/albums}: albums are made by whoever may upload, seen by whoever has the link, changed with their key. */
@Path("albums")
@Produces(MediaType.APPLICATION_JSON)
public final class AlbumsResource {
	private final AlbumService albums;
	private final AlbumAccess access;
	private final UploadTokens tokens;

	AlbumsResource(AlbumService albums, AlbumAccess access, UploadTokens tokens) {
		this.albums = albums;
		this.access = access;
		this.tokens = tokens;
	}

	/** 201 with {@code Location}, the album's page, and its JSON, key included. */
	@POST
	@Consumes(MediaType.APPLICATION_JSON)
	public Response make(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
			@Context HttpServletRequest request, InputStream body) throws IOException, RejectedException {
		tokens.require(Authorization.bearer(authorization).orElse(null), ClientAddress.of(request));
		AlbumBody wanted = AlbumBody.ofNew(body);
		MadeAlbum made = albums.make(ClientAddress.of(request), wanted.title(), wanted.images());
		AlbumDocument document = AlbumDocument.of(made, links(request));
		return Response.created(URI.create(document.url())).header(HttpHeaders.CACHE_CONTROL, "no-store")
				.entity(document).build();
	}

	/** The album, to every client that knows its id. */
	@GET
	@Path("{id}")
	public AlbumDocument album(@PathParam("id") String id, @Context HttpServletRequest request) {
		return AlbumDocument.of(find(id), links(request));
	}

	/** The album as it is after the change of its title, images and order; 403 and 404 as for a deletion. */
	@PATCH
	@Path("{id}")
	@Consumes(MediaType.APPLICATION_JSON)
	public AlbumDocument change(@PathParam("id") String id,
			@HeaderParam(UploadAnswers.ALBUM_KEY) @Nullable String key,
			@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
			@Context HttpServletRequest request, InputStream body) throws IOException, RejectedException {
		Album album = permitted(id, key, authorization, request);
		return albums.edit(album.id(), AlbumBody.ofChange(body))
				.map(changed -> AlbumDocument.of(changed, links(request))).orElseThrow(NotFoundException::new);
	}

	/**
	 * 204 when the album is deleted, its images stay; 403 when neither its key nor the administrator's token is right,
	 * 429 when too many wrong ones came from the client's address; 404 when there is no such album, as after a
	 * deletion.
	 */
	@DELETE
	@Path("{id}")
	@Produces(MediaType.WILDCARD) // no body: whatever a client accepts will do
	public Response delete(@PathParam("id") String id, @HeaderParam(UploadAnswers.ALBUM_KEY) @Nullable String key,
			@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Context HttpServletRequest request)
			throws RejectedException {
		albums.delete(permitted(id, key, authorization, request));
		return Response.noContent().build();
	}

	private Album permitted(String id, @Nullable String key, @Nullable String authorization,
			HttpServletRequest request) throws RejectedException {
		Album album = find(id);
		if (!access.isAllowed(album, key, authorization, ClientAddress.of(request))) {
			throw new ForbiddenException();
		}
		return album;
	}

	private Album find(String id) {
		return AlbumId.parse(id).flatMap(albums::find).orElseThrow(NotFoundException::new);
	}

	private static Links links(HttpServletRequest request) {
		return RequestContext.of(request).links();
	}
}
