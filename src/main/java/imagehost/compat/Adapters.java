package imagehost.compat;

import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Routes;
import imagehost.intake.UploadTokens;
import imagehost.upload.UploadDesk;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;

/** All adapters: which servlet answers which path. */
public record Adapters(UploadDesk desk, ImageCatalogue catalogue, KeyedDeletion deletion, Albums albums) {

	/** What the adapters for albums ask. */
	public record Albums(AlbumService service, AlbumAccess access, UploadTokens tokens) {
	}

	/** The servlets with their URL patterns. */
	public Map<Servlet, List<String>> byServlet() {
		return Map.of(new CheveretoUpload(desk), List.of(Routes.CHEVERETO_UPLOAD, Routes.CHEVERETO_UPLOAD + "/"),
				new ImgbbUpload(desk), List.of(Routes.IMGBB_UPLOAD),
				new ImgurUpload(desk, albums.service(), albums.access()), Routes.IMGUR_UPLOADS,
				new ImgurAlbumCreation(albums.service(), albums.tokens()), List.of(Routes.IMGUR_ALBUM),
				new ImgurAlbumDeletion(albums.service(), albums.access()), List.of(Routes.IMGUR_ALBUMS + "*"),
				new ImgurImages(catalogue, deletion), List.of(Routes.IMGUR_IMAGES + "*"),
				new LskyUpload(desk), List.of(Routes.LSKY_UPLOAD),
				new LskyImages(deletion), List.of(Routes.LSKY_IMAGES + "*"),
				new ObsidianUpload(desk), List.of(Routes.OBSIDIAN_UPLOAD));
	}
}
