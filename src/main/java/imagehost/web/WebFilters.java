package imagehost.web;

import imagehost.language.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The filters that every request passes on its way to what answers it.
 *
 * @param publicUrl what links begin with; empty: they follow the request
 * @param language for clients that ask for none that we speak
 * @param corsOrigins other sites whose scripts may use the interface for programs; none: nothing looks at origins
 */
public record WebFilters(Optional<URI> publicUrl, Language language, Set<String> corsOrigins) {

	/** Registers all of them, in the order in which requests pass them. */
	public void register(ServletContext context) {
		// Failures that the server finds itself reach no filter but by the error page.
		EnumSet<DispatcherType> all = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);
		EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
		Registration.add(context, "malformed", new MalformedRequestFilter(), all);
		Registration.add(context, "context", new ContextFilter(publicUrl, language), all);
		Registration.add(context, "security-headers", new SecurityHeadersFilter(publicUrl), all);
		if (!corsOrigins.isEmpty()) {
			Registration.add(context, "cors", new CorsFilter(corsOrigins), all);
		}
		Registration.add(context, "failure", new FailureFilter(), requests);
		Registration.add(context, "language-switch", new SwitchFilter(Switch.LANGUAGE), requests);
		Registration.add(context, "theme-switch", new SwitchFilter(Switch.THEME), requests);
	}
}
