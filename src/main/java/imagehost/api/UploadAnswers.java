package imagehost.api;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.album.AlbumUpload;
import imagehost.catalogue.Album;
import imagehost.http.ClientAddress;
import imagehost.http.Query;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Has uploads received and their images put into the album that they name, if they do: by {@code album} in the form or
 * the query, with its key in the header {@code X-Album-Key} or the field {@code album_key}. Safe for many threads.
 */
record UploadAnswers(UploadDesk desk, AlbumService albums, AlbumAccess albumAccess) {
	static final String ALBUM_KEY = "X-Album-Key";
	private static final String ALBUM = "album";

	Response json(UploadRequest upload, HttpServletRequest request) {
		AlbumUpload album = album(request);
		Receipt receipt = desk.receive(upload, album);
		return linked(UploadAnswer.of(receipt, request).asJson(), album.fill(receipt), request);
	}

	/** The answer is the bare link. */
	Response text(UploadRequest upload, HttpServletRequest request) {
		AlbumUpload album = album(request);
		Receipt receipt = desk.receive(upload, album);
		return linked(UploadAnswer.of(receipt, request).asText(), album.fill(receipt), request);
	}

	private AlbumUpload album(HttpServletRequest request) {
		return new AlbumUpload(albums, albumAccess, ClientAddress.of(request), fields -> named(fields, request));
	}

	private static AlbumUpload.Named named(Map<String, String> fields, HttpServletRequest request) {
		String id = fields.getOrDefault(ALBUM, Query.of(request.getQueryString()).first(ALBUM).orElse(""));
		String key = Optional.ofNullable(request.getHeader(ALBUM_KEY)).orElse(fields.getOrDefault("album_key", ""));
		return new AlbumUpload.Named(id, key);
	}

	/** Where the images have come into an album, the answer leads to it (RFC 8288; "collection" is of RFC 6573). */
	private static Response linked(Response answer, Optional<Album> album, HttpServletRequest request) {
		return album
				.map(filled -> "<" + RequestContext.of(request).links().album(filled.id()) + ">; rel=\"collection\"")
				.map(link -> Response.fromResponse(answer).header(HttpHeaders.LINK, link).build()).orElse(answer);
	}
}
