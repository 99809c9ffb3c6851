package imagehost.web;

import imagehost.access.ReportLimit;
import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.editing.EditingService;
import imagehost.http.Routes;
import imagehost.intake.UploadTokens;
import imagehost.moderation.ModerationService;
import imagehost.upload.UploadDesk;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Map;

/**
 * The pages for everybody: which servlet answers which path.
 *
 * @param services what the pages ask
 * @param form what the upload form states
 * @param imageFiles what answers below {@code /i/{id}} with a file, by what follows the id in the path
 * @param problem answers failures under {@code /api/}
 */
public record WebPages(Services services, UploadForm form, Map<String, Servlet> imageFiles, ProblemAnswer problem) {

	/** What the pages ask: facts, uploads, deletion, changes, reports, albums. */
	public record Services(ImageCatalogue catalogue, UploadDesk desk, UploadTokens tokens, DeletionService deletions,
			DeletionAccess access, EditingService editing, ModerationService moderation, AlbumService albums,
			AlbumAccess albumAccess, ReportLimit reportLimit) {
	}

	/**
	 * What the upload form states.
	 *
	 * @param maxUploadBytes largest file, inclusive
	 * @param maxPixels largest width × height, inclusive
	 * @param isListedByDefault whether "show in the catalogue" is ticked at first
	 */
	public record UploadForm(int maxUploadBytes, long maxPixels, boolean isListedByDefault, boolean isTokenAskedFor) {
	}

	/** Registers all of it. */
	public void register(ServletContext context) {
		RecordResolver.register(context);
		// For the question before a dropped file, and for the form that adds files to an album.
		context.setAttribute("listedByDefault", form.isListedByDefault());
		context.setAttribute("acceptedFiles", AcceptedFiles.of().attribute());
		context.setAttribute("tokenAskedFor", form.isTokenAskedFor());
		ImageCatalogue catalogue = services.catalogue();
		int maxUploadBytes = form.maxUploadBytes();
		Registration.add(context, "home", new HomePage(catalogue, maxUploadBytes, form.isListedByDefault()), "");
		Registration.add(context, "upload", new UploadPage(services.desk(), albumPaths(), form), Routes.UPLOAD);
		Registration.add(context, "share", new SharePage(services.desk()), Routes.SHARE);
		Registration.add(context, "mine", new MinePage(), Routes.MINE);
		Registration.add(context, "catalogue", new ListedImagesPage(catalogue), Routes.IMAGES);
		Registration.add(context, "catalogue-redirect", new RedirectServlet(Routes.IMAGES), "/images");
		Registration.add(context, "sitemap", new SitemapPage(catalogue), Routes.SITEMAP, Routes.SITEMAPS + "*");
		Registration.add(context, "image", imageRouter(), Routes.IMAGE_PAGES + "*");
		Registration.add(context, "album", albumRouter(), Routes.ALBUM_PAGES + "*");
		Registration.add(context, "albums", new AlbumForm(services.albums(), services.tokens()), Routes.ALBUMS);
		Registration.add(context, "api-page", new ApiPage(), Routes.API);
		Registration.add(context, "api-redirect", new RedirectServlet(Routes.API), "/api");
		Registration.add(context, "terms", new TermsPage(maxUploadBytes), Routes.TERMS);
		Registration.add(context, "error", new ErrorServlet(problem), Routes.ERROR);
		Registration.add(context, "not-found", new ErrorServlet.NotFound(), "/");
	}

	private ImageRouter imageRouter() {
		Map<String, Servlet> byAction = new HashMap<>(imageFiles);
		OwnedImage owned = new OwnedImage(services.access());
		byAction.put("", new ImagePage(services.catalogue(), owned));
		byAction.put(ImagePaths.DELETE, new DeletePage(services.deletions(), owned));
		byAction.put(ImagePaths.EDIT, new EditForm(owned, services.editing()));
		byAction.put(ImagePaths.REPORT, new ReportForm(services.moderation(), services.reportLimit()));
		return new ImageRouter(byAction);
	}

	private AlbumPaths albumPaths() {
		return new AlbumPaths(services.albums(), services.albumAccess());
	}

	private ImageRouter albumRouter() {
		AlbumPaths paths = albumPaths();
		return new ImageRouter(Map.of("", new AlbumPage(paths), AlbumPaths.EDIT,
				new AlbumEditForm(paths, services.albums()), AlbumPaths.DELETE,
				new AlbumDeletePage(paths, services.albums())));
	}
}
