package imagehost.web;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumId;
import imagehost.http.ClientAddress;
import imagehost.http.Routes;
import imagehost.image.RejectedException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The album of a path below {@code /a/}: {@code /a/{id}} and {@code /a/{id}/{action}}, and whether a key fits it. */
record AlbumPaths(AlbumService albums, AlbumAccess access) {
	/** What follows the id; the rest is {@link ImagePaths}'. */
	static final String EDIT = "/edit";
	static final String DELETE = "/delete";

	Optional<Album> find(HttpServletRequest request) {
		return ImagePaths.id(request).map(id -> new AlbumId(id.value())).flatMap(albums::find);
	}

	/**
	 * The album, or nothing when there is none or the key does not fit.
	 *
	 * @param key may be empty
	 * @throws ServletException when too many wrong secrets came from the client's address: 429
	 */
	Optional<Album> owned(HttpServletRequest request, String key) throws ServletException {
		Optional<Album> album = find(request);
		return album.isPresent() && fits(album.get(), key, request) ? album : Optional.empty();
	}

	/** As {@link #owned} does. */
	boolean fits(Album album, String key, HttpServletRequest request) throws ServletException {
		try {
			return access.isAllowed(album, key, null, ClientAddress.of(request));
		} catch (RejectedException tooManyAttempts) {
			throw new ServletException(tooManyAttempts);
		}
	}

	static String page(AlbumId id) {
		return Routes.ALBUM_PAGES + id;
	}
}
