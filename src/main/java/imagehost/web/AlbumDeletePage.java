package imagehost.web;

import imagehost.album.AlbumService;
import imagehost.catalogue.Album;
import imagehost.http.RequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /a/{id}/delete?key=}: asks, and deletes the album by post alone; its images stay. */
final class AlbumDeletePage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AlbumPaths paths;
	private final transient AlbumService albums;

	AlbumDeletePage(AlbumPaths paths, AlbumService albums) {
		super(READ_AND_POST);
		this.paths = paths;
		this.albums = albums;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		String given = ImagePaths.key(request);
		String key = given.isEmpty() ? KeyCookie.find(request).orElse("") : given;
		Optional<Album> album = paths.owned(request, key);
		if (album.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		show(request, response, "album-delete", album.get(), key);
	}

	/** The form must bring the key. */
	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Album> album = paths.owned(request, ImagePaths.key(request));
		if (album.isEmpty() || !albums.delete(album.get())) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		show(request, response, "album-deleted", album.get(), "");
	}

	private static void show(HttpServletRequest request, HttpServletResponse response, String jsp, Album album,
			String key) throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		View.show(request, response, jsp, AlbumView.of(album, key, RequestContext.of(request)), View.NEVER_KEEP);
	}
}
