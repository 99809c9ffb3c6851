package imagehost.web;

import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.http.Routes;
import imagehost.language.Language;
import imagehost.moderation.ModerationService;
import imagehost.thumbnail.ThumbnailCache;
import imagehost.upload.UploadDesk;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Everything that answers outside {@code /api/}: which servlet and which filter stands at which path.
 *
 * @param imagesDir the folder of the pictures
 * @param thumbnailsDir the folder of the small pictures
 * @param publicUrl what links begin with; empty: they follow the request
 * @param language for clients that ask for none that we speak
 * @param maxUploadBytes largest file, inclusive
 * @param isListedByDefault whether an upload that does not say is shown in the catalogue
 * @param isTokenAskedFor whether only holders of a token may upload
 * @param corsOrigins other sites whose scripts may use the interface for programs
 * @param isReady whether uploads can be taken now
 * @param problem tells failures under {@code /api/}
 */
public record WebPages(ImageCatalogue catalogue, UploadDesk desk, DeletionService deletions,
		ModerationService moderation,
		ThumbnailCache thumbnails,
		PrometheusRegistry metrics, Path imagesDir, Path thumbnailsDir, Optional<URI> publicUrl, Language language,
		int maxUploadBytes,
		boolean isListedByDefault, boolean isTokenAskedFor, Set<String> corsOrigins, BooleanSupplier isReady,
		ProblemAnswer problem) {

	/** Registers all of it, in the order in which requests pass the filters. */
	public void register(ServletContext context) {
		filters(context);
		pages(context);
		files(context);
		add(context, "live", new HealthServlet(() -> true), Routes.LIVE);
		add(context, "metrics", new MetricsServlet(metrics), Routes.METRICS);
		add(context, "ready", new HealthServlet(isReady), Routes.READY);
		add(context, "error", new ErrorServlet(problem), Routes.ERROR);
		add(context, "not-found", new NotFoundServlet(), "/");
	}

	private void filters(ServletContext context) {
		// Failures that the server finds itself reach no filter but by the error page.
		EnumSet<DispatcherType> all = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);
		EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
		add(context, "context", new ContextFilter(publicUrl, language), all);
		add(context, "security-headers", new SecurityHeadersFilter(publicUrl), all);
		add(context, "cors", new CorsFilter(corsOrigins), all);
		add(context, "failure", new FailureFilter(), requests);
		add(context, "language-switch", new LanguageSwitchFilter(), requests);
	}

	private void pages(ServletContext context) {
		add(context, "home", new HomePage(catalogue, maxUploadBytes), "");
		add(context, "upload", new UploadPage(desk, maxUploadBytes, isListedByDefault, isTokenAskedFor), Routes.UPLOAD);
		add(context, "catalogue", new CataloguePages(catalogue), Routes.IMAGES);
		add(context, "catalogue-redirect", new RedirectServlet(Routes.IMAGES), "/images");
		add(context, "image", new ImageRouter(Map.of("", new ImagePage(catalogue, deletions), ImagePaths.DELETE,
				new DeletePage(deletions), ImagePaths.DOWNLOAD, new DownloadFiles(catalogue), ImagePaths.QR_CODE,
				new QrCodePicture(catalogue), ImagePaths.REPORT, new ReportForm(moderation))),
				Routes.IMAGE_PAGES + "*");
		add(context, "api-page", new ApiPage(), Routes.API);
		add(context, "api-redirect", new RedirectServlet(Routes.API), "/api");
		add(context, "terms", new TermsPage(maxUploadBytes), Routes.TERMS);
	}

	private void files(ServletContext context) {
		String version = AssetVersion.of(context);
		context.setAttribute("assets", Routes.ASSETS + version + "/");
		add(context, "assets", new AssetFiles(version), Routes.ASSETS + "*");
		add(context, "pictures", new PictureFiles(imagesDir), Routes.IMAGES + "*");
		add(context, "thumbnails", new ThumbnailFiles(thumbnails, catalogue, thumbnailsDir), Routes.THUMBNAILS + "*");
		add(context, "sharex", new ShareXConfiguration(), Routes.SHAREX);
		add(context, "upload-script", new UploadScript(), Routes.UPLOAD_SCRIPT);
		add(context, "root-files", new RootFiles(), RootFiles.PATHS.toArray(String[]::new));
	}

	static void add(ServletContext context, String name, Servlet servlet, String... patterns) {
		var registration = context.addServlet(name, servlet);
		registration.addMapping(patterns);
		registration.setLoadOnStartup(1);
	}

	private static void add(ServletContext context, String name, Filter filter, EnumSet<DispatcherType> dispatchers) {
		context.addFilter(name, filter).addMappingForUrlPatterns(dispatchers, true, "/*");
	}
}
