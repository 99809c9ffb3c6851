package imagehost;

import imagehost.config.Settings;
import imagehost.config.SettingsLoader;
import imagehost.http.Routes;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.logging.log4j.LogManager;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;

/** Starts and stops the service with its web application, and says which servlet answers what. */
public final class WebApplication implements ServletContextListener {
	private @Nullable ImageHost service;

	// Resources are registered as objects, made by hand; Jersey asks of each whether it is a provider too, and warns.
	private static final Logger PROVIDERS = Logger
			.getLogger("org.glassfish.jersey.internal.inject.Providers");

	@Override
	public void contextInitialized(ServletContextEvent event) {
		PROVIDERS.setLevel(Level.SEVERE);
		try {
			Settings settings = SettingsLoader.load(System.getenv());
			LogsFolder.requireWritable(settings.folders().logs());
			service = new ImageHost(settings);
			register(settings, service, event.getServletContext());
		} catch (IOException | RuntimeException cause) {
			throw FailedStart.because(cause);
		}
	}

	private static void register(Settings settings, ImageHost service, ServletContext context) {
		service.filters(settings).register(context);
		service.pages(settings).register(context);
		service.files().register(context);
		service.operatorPages().register(context);
		service.adapters().forEach((servlet, patterns) -> context.addServlet(servlet.getClass().getName(), servlet)
				.addMapping(patterns.toArray(String[]::new)));
		service.administration(settings).ifPresent(admin -> admin.register(context));
		var api = context.addServlet("api", new ServletContainer(service.api(settings)));
		api.addMapping(Routes.API + "*");
		api.setLoadOnStartup(1);
	}

	@Override
	public void contextDestroyed(ServletContextEvent event) {
		if (service == null) {
			return;
		}
		try {
			service.close();
		} catch (IOException cause) {
			throw new IllegalStateException("the service could not be closed", cause);
		} finally {
			// Writes what is still queued for app.log.
			LogManager.shutdown();
		}
	}
}
