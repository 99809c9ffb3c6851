package imagehost.compat;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.album.AlbumUpload;
import imagehost.http.Authorization;
import imagehost.http.ClientAddress;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.intake.UploadRequest;
import imagehost.upload.Receipt;
import imagehost.upload.UploadDesk;
import imagehost.upload.Uploaded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code POST /3/image} as Imgur's API 3 has it (apidocs.imgur.com, Image Upload): the image as a file or base64 in
 * {@code image}, its {@code name}, in {@code album} the hash that {@link ImgurAlbumCreation} gave; fields as a form or
 * as JSON; or the image as the whole body, under any type, or its base64 as text. The upload token as
 * {@code Authorization: Client-ID} or {@code Bearer}. Titles and descriptions are not known here and are left aside.
 */
final class ImgurUpload extends UploadAdapter {
	private static final long serialVersionUID = 1L;
	static final String CLIENT_ID = "Client-ID";

	private final transient AlbumService albums;
	private final transient AlbumAccess albumAccess;

	ImgurUpload(UploadDesk desk, AlbumService albums, AlbumAccess albumAccess) {
		super(desk);
		this.albums = albums;
		this.albumAccess = albumAccess;
	}

	@Override
	UploadRequest upload(HttpServletRequest request) throws IOException {
		return UploadRequest.of(request, request.getInputStream()).ofAnyType()
				.withToken(Authorization.credentials(CLIENT_ID, request.getHeader("Authorization")).orElse(null));
	}

	@Override
	Receipt receive(UploadRequest upload, HttpServletRequest request) {
		AlbumUpload album = new AlbumUpload(albums, albumAccess, ClientAddress.of(request),
				fields -> ImgurAlbum.named(fields.getOrDefault("album", "")));
		Receipt receipt = desk().receive(upload, album);
		album.fill(receipt);
		return receipt;
	}

	@Override
	void write(Uploaded uploaded, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ImgurWriter.write(ImgurAnswer.of(ImgurImage.of(uploaded, RequestContext.of(request).links())), request,
				response);
	}

	@Override
	void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ImgurWriter.write(ImgurAnswer.of(failure, sentence, request), request, response);
	}
}
