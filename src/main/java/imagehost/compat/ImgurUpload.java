package imagehost.compat;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.album.AlbumUpload;
import imagehost.failure.Fault;
import imagehost.http.Authorization;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /3/image} as Imgur's API 3 has it (apidocs.imgur.com, Image Upload): the image as a file or base64 in
 * {@code image}, its {@code name}; in {@code album} the hash that {@link ImgurAlbumCreation} gave; the upload token as
 * {@code Authorization: Client-ID} or {@code Bearer}. Titles and descriptions are not known here and are left aside.
 */
public final class ImgurUpload extends AdapterServlet {
	private static final long serialVersionUID = 1L;
	static final String CLIENT_ID = "Client-ID";

	private final transient UploadDesk desk;
	private final transient AlbumService albums;
	private final transient AlbumAccess albumAccess;

	public ImgurUpload(UploadDesk desk, AlbumService albums, AlbumAccess albumAccess) {
		super("POST");
		this.desk = desk;
		this.albums = albums;
		this.albumAccess = albumAccess;
	}

	@Override
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		UploadRequest upload = UploadRequest.of(request, request.getInputStream()).single()
				.withToken(Authorization.credentials(CLIENT_ID, request.getHeader("Authorization")).orElse(null));
		AlbumUpload album = new AlbumUpload(albums, albumAccess, request.getRemoteAddr(),
				fields -> ImgurAlbum.named(fields.getOrDefault("album", "")));
		Receipt receipt = desk.receive(upload, album);
		album.fill(receipt);
		switch (receipt.first()) {
			case Outcome.Stored(Uploaded uploaded) ->
				write(ImgurAnswer.of(ImgurImage.of(uploaded, RequestContext.of(request).links())), response);
			case Outcome.Failed(Fault fault) -> fail(Failure.of(fault), request, response);
		}
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(ImgurAnswer.of(failure, sentence, request), response);
	}
}
