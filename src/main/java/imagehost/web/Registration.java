package imagehost.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;

/** Registers a servlet or a filter with the server. */
public final class Registration {
	private Registration() {
	}

	/** The servlet is made ready at the start, not by the first request. */
	public static void add(ServletContext context, String name, Servlet servlet, String... patterns) {
		var registration = context.addServlet(name, servlet);
		registration.addMapping(patterns);
		registration.setLoadOnStartup(1);
	}

	/** Filters see requests in the order in which they are added. */
	public static void add(ServletContext context, String name, Filter filter, EnumSet<DispatcherType> dispatchers) {
		context.addFilter(name, filter).addMappingForUrlPatterns(dispatchers, true, "/*");
	}
}
