package imagehost.compat;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.album.AlbumUpload;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumId;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code DELETE /3/album/{deletehash}} as Imgur's API 3 has it (apidocs.imgur.com, Album Deletion); the images stay. A
 * wrong hash and an album that is gone are answered alike.
 */
final class ImgurAlbumDeletion extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient AlbumService albums;
	private final transient AlbumAccess access;

	ImgurAlbumDeletion(AlbumService albums, AlbumAccess access) {
		super("DELETE");
		this.albums = albums;
		this.access = access;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getPathInfo();
		AlbumUpload.Named named = ImgurAlbum.named(path == null ? "" : path.substring(1));
		Optional<Album> album = AlbumId.parse(named.id()).flatMap(albums::find);
		try {
			if (album.isEmpty() || !access.isAllowed(album.get(), named.key(), null, ClientAddress.of(request))
					|| !albums.delete(album.get())) {
				fail(Failure.ofStatus(HttpServletResponse.SC_NOT_FOUND), request, response);
				return;
			}
			write(ImgurAnswer.of(true), response);
		} catch (RejectedException tooManyAttempts) {
			fail(Failure.of(tooManyAttempts), request, response);
		}
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
