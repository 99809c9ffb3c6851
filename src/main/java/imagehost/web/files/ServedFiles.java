package imagehost.web.files;

import imagehost.catalogue.ImageCatalogue;
import imagehost.http.Routes;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.web.ImagePaths;
import imagehost.web.Registration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.util.Map;

/**
 * Everything that is served as a file: which servlet answers which path.
 *
 * @param images where the images come from
 * @param isTokenAskedFor whether only holders of a token may upload
 */
public record ServedFiles(ImageCatalogue catalogue, FileSource images, Reduced thumbnails, Reduced previews,
		boolean isTokenAskedFor) {

	/**
	 * Reduced images of one size.
	 *
	 * @param made where those come from that were made already
	 */
	public record Reduced(ThumbnailCache cache, FileSource made) {
	}

	/** Registers all of it but what is below the pages of images. */
	public void register(ServletContext context) {
		String version = AssetVersion.of(context);
		context.setAttribute("assets", Routes.ASSETS + version + "/");
		Registration.add(context, "assets", new AssetFiles(version), Routes.ASSETS + "*");
		Registration.add(context, "images", new ImageFiles(images, catalogue), Routes.IMAGES + "*");
		Registration.add(context, "thumbnails",
				new ThumbnailFiles(Routes.THUMBNAILS, thumbnails.cache, catalogue, thumbnails.made),
				Routes.THUMBNAILS + "*");
		Registration.add(context, "previews", new PreviewFiles(previews.cache, catalogue, previews.made),
				Routes.PREVIEWS + "*");
		Registration.add(context, "sharex", new ShareXConfiguration(isTokenAskedFor), Routes.SHAREX);
		Registration.add(context, "picgo", new PicGoConfiguration(isTokenAskedFor), Routes.PICGO);
		Registration.add(context, "pop-up-script", new PopUpScript(), Routes.POP_UP_SCRIPT);
		Registration.add(context, "upload-script", new UploadScript(), Routes.UPLOAD_SCRIPT);
		Registration.add(context, "robots", new RobotsFile(), RobotsFile.PATH);
		Registration.add(context, "root-files", new RootFiles(), RootFiles.PATHS.toArray(String[]::new));
	}

	/** What answers below {@code /i/{id}}, by what follows the id in the path. */
	public Map<String, Servlet> belowImagePages() {
		return Map.of(ImagePaths.DOWNLOAD, new DownloadFiles(catalogue), ImagePaths.QR_CODE,
				new QrCodeFile(catalogue));
	}
}
