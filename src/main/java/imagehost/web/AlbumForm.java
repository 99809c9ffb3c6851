package imagehost.web;

import imagehost.album.AlbumService;
import imagehost.album.MadeAlbum;
import imagehost.http.ClientAddress;
import imagehost.http.RequestOrigin;
import imagehost.http.Routes;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.intake.UploadTokens;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /albums}: makes an album of the images that the form names, each in {@code image}, with a {@code title}
 * and, where one is asked for, the upload {@code token}. Answered by the page of the album for its owner.
 */
final class AlbumForm extends Page {
	private static final long serialVersionUID = 1L;

	private final transient AlbumService albums;
	private final transient UploadTokens tokens;

	AlbumForm(AlbumService albums, UploadTokens tokens) {
		super(READ_AND_POST);
		this.albums = albums;
		this.tokens = tokens;
	}

	/** Where the language switch of a refusal leads. */
	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) {
		SeeOther.answer(response, Routes.UPLOAD);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (RequestOrigin.isForeign(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		try {
			String address = ClientAddress.of(request);
			tokens.require(request.getParameter("token"), address);
			MadeAlbum made = albums.make(address, Optional.ofNullable(request.getParameter("title")).orElse(""),
					images(request));
			String page = AlbumPaths.page(made.album().id());
			KeyCookie.keep(page, made.key(), request, response);
			SeeOther.answer(response, page + "?made=yes&key=" + made.key());
		} catch (RejectedException refused) {
			throw new ServletException(refused);
		}
	}

	private static List<ImageId> images(HttpServletRequest request) {
		String[] given = request.getParameterValues("image");
		return Arrays.stream(given == null ? new String[0] : given).flatMap(id -> ImageId.parse(id).stream()).toList();
	}
}
