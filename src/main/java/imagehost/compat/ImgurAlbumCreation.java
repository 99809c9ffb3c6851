package imagehost.compat;

import imagehost.album.AlbumService;
import imagehost.http.Authorization;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.intake.UploadTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code POST /3/album} as Imgur's API 3 has it (apidocs.imgur.com, Album Creation), as an ordinary form:
 * {@code title}, and the images by {@code ids[]} or {@code deletehashes[]}, or without the brackets and separated by
 * commas; the upload token as for an upload. Description, privacy and cover are not known here and are left aside.
 */
final class ImgurAlbumCreation extends AdapterServlet {
	private static final long serialVersionUID = 1L;

	private final transient AlbumService albums;
	private final transient UploadTokens tokens;

	ImgurAlbumCreation(AlbumService albums, UploadTokens tokens) {
		super("POST");
		this.albums = albums;
		this.tokens = tokens;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String authorization = request.getHeader("Authorization");
		try {
			tokens.require(Authorization.credentials(ImgurUpload.CLIENT_ID, authorization)
					.or(() -> Authorization.bearer(authorization)).orElse(null), ClientAddress.of(request));
			String title = Optional.ofNullable(request.getParameter("title")).orElse("");
			write(ImgurAnswer.of(ImgurAlbum.of(albums.make(ClientAddress.of(request), title, images(request)),
					RequestContext.of(request).links())), response);
		} catch (RejectedException refused) {
			fail(Failure.of(refused), request, response);
		}
	}

	/** A hash of an image begins with its id. */
	private static List<ImageId> images(HttpServletRequest request) {
		return Stream.of("ids[]", "ids", "deletehashes[]", "deletehashes")
				.flatMap(name -> Stream.ofNullable(request.getParameterValues(name))).flatMap(Arrays::stream)
				.flatMap(value -> Arrays.stream(value.split(",")))
				.map(value -> value.strip().substring(0, Math.min(ImageId.LENGTH, value.strip().length())))
				.flatMap(id -> ImageId.parse(id).stream()).toList();
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
