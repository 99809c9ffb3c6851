package imagehost.web;

import imagehost.album.AlbumService;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumChange;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /a/{id}/edit}: the forms of the page of an album for who holds its {@code key}: {@code title} is any
 * text, {@code up}, {@code down} and {@code remove} name an image. Without any of them the page is opened for its
 * owner. Answered by the page.
 */
final class AlbumEditForm extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AlbumPaths paths;
	private final transient AlbumService albums;

	AlbumEditForm(AlbumPaths paths, AlbumService albums) {
		super(READ_AND_POST);
		this.paths = paths;
		this.albums = albums;
	}

	/** Where the language switch of a refusal leads. */
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<Album> album = paths.find(request);
		if (album.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		SeeOther.answer(response, AlbumPaths.page(album.get().id()));
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		String key = ImagePaths.key(request);
		Optional<Album> album = paths.owned(request, key);
		if (album.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		String page = AlbumPaths.page(album.get().id());
		KeyCookie.keep(page, key, request, response);
		Optional<AlbumChange> change = change(request, album.get());
		if (change.isPresent()) {
			edit(album.get(), change.get());
		}
		SeeOther.answer(response, page + (change.isPresent() ? "?changed=yes" : "") + place(request));
	}

	private void edit(Album album, AlbumChange change) throws ServletException {
		try {
			albums.edit(album.id(), change);
		} catch (RejectedException tooMany) {
			throw new ServletException(tooMany);
		}
	}

	private static Optional<AlbumChange> change(HttpServletRequest request, Album album) {
		String title = request.getParameter("title");
		return image(request, "up").map(id -> AlbumChange.ordering(moved(album.imageIds(), id, -1)))
				.or(() -> image(request, "down").map(id -> AlbumChange.ordering(moved(album.imageIds(), id, 1))))
				.or(() -> image(request, "remove").map(id -> AlbumChange.removing(List.of(id))))
				.or(() -> Optional.ofNullable(title).map(AlbumChange::ofTitle));
	}

	private static Optional<ImageId> image(HttpServletRequest request, String action) {
		return Optional.ofNullable(request.getParameter(action)).flatMap(ImageId::parse);
	}

	/** The whole order, with one image moved by so many places; at either end it stays. */
	private static List<ImageId> moved(List<ImageId> images, ImageId image, int by) {
		List<ImageId> order = new ArrayList<>(images);
		int from = order.indexOf(image);
		int to = from + by;
		if (from >= 0 && to >= 0 && to < order.size()) {
			Collections.swap(order, from, to);
		}
		return order;
	}

	/** The page is shown where the image that was moved is now. */
	private static String place(HttpServletRequest request) {
		return image(request, "up").or(() -> image(request, "down")).map(id -> "#image-" + id).orElse("");
	}
}
