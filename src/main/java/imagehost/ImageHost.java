package imagehost;

import imagehost.activity.ActivityLog;
import imagehost.api.ApiApplication;
import imagehost.api.ProblemWriter;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.config.Settings;
import imagehost.config.SettingsLoader;
import imagehost.deletion.DeletionService;
import imagehost.gate.Gate;
import imagehost.http.Routes;
import imagehost.image.ImageInspector;
import imagehost.storage.FileImageStore;
import imagehost.storage.ImageStore;
import imagehost.upload.MultipartReader;
import imagehost.upload.UploadService;
import imagehost.web.WebPages;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/** The composition root: makes every object from the settings, by hand, when the web application starts. */
public final class ImageHost implements ServletContextListener {
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private @Nullable ImageCatalogue catalogue;

	@Override
	public void contextInitialized(ServletContextEvent event) {
		Settings settings = SettingsLoader.load(System.getenv());
		try {
			start(settings, event.getServletContext());
		} catch (IOException cause) {
			throw new IllegalStateException("could not open the storage: " + cause, cause);
		}
	}

	private void start(Settings settings, ServletContext context) throws IOException {
		Path catalogueDir = settings.imagesDir().resolve(".catalogue");
		Files.createDirectories(catalogueDir);
		ImageStore store = new FileImageStore(settings.imagesDir(), settings.reservedBytes());
		catalogue = new SqliteImageCatalogue(catalogueDir.resolve("catalogue.db"));
		Gate memory = new Gate("uploads in memory", (int) (settings.uploadMemoryBytes() >> 10), PATIENCE);
		Gate decoders = new Gate("decoding", settings.decoders(), PATIENCE);
		ActivityLog activity = new ActivityLog();
		UploadService uploads = new UploadService(ImageInspector.standard(), decoders, store, catalogue,
				activity, settings.isListedByDefault(), Clock.systemUTC(), new SecureRandom());
		MultipartReader reader = new MultipartReader(settings.maxUploadBytes(), memory);

		DeletionService deletions = new DeletionService(store, catalogue, _ -> {
		}, activity);
		new WebPages(catalogue, reader, uploads, deletions, settings.imagesDir(), settings.publicUrl(),
				settings.language(), settings.maxUploadBytes(), settings.isListedByDefault(), () -> true,
				new ProblemWriter()::write).register(context);
		var api = context.addServlet("api", new ServletContainer(new ApiApplication(reader, uploads, catalogue)));
		api.addMapping(Routes.API + "*");
		api.setLoadOnStartup(1);
	}

	@Override
	public void contextDestroyed(ServletContextEvent event) {
		if (catalogue != null) {
			catalogue.close();
		}
	}
}
