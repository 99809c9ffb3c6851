package imagehost.web;

import imagehost.catalogue.Album;
import imagehost.http.RequestContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /a/{id}}: an album; where its key is known, by {@code ?key=} or from this browser, also what its owner may
 * do. No search engine is to know of it: nothing but its link leads there.
 */
final class AlbumPage extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AlbumPaths paths;

	AlbumPage(AlbumPaths paths) {
		super(READ);
		this.paths = paths;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<Album> found = paths.find(request);
		String given = ImagePaths.key(request);
		if (found.isEmpty() || !given.isEmpty() && !paths.fits(found.get(), given, request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		Album album = found.get();
		String kept = KeyCookie.find(request).orElse("");
		if (!given.isEmpty() && given.equals(kept)) {
			// The key leaves the address.
			SeeOther.answer(response,
					AlbumPaths.page(album.id()) + (request.getParameter("made") == null ? "" : "?made=yes"));
			return;
		}
		if (!given.isEmpty()) {
			KeyCookie.keep(AlbumPaths.page(album.id()), given, request, response);
		}
		show(request, response, album, given.isEmpty() && paths.fits(album, kept, request) ? kept : given);
	}

	private static void show(HttpServletRequest request, HttpServletResponse response, Album album, String key)
			throws ServletException, IOException {
		response.setHeader("X-Robots-Tag", "noindex");
		View.show(request, response, "album", AlbumView.of(album, key, RequestContext.of(request)),
				key.isEmpty() ? View.REVALIDATE : View.NEVER_KEEP);
	}
}
