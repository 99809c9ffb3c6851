package imagehost.http;

import imagehost.language.Language;
import imagehost.language.Messages;
import jakarta.servlet.ServletRequest;

/**
 * What was found out about a request before anything answers it: kept as a request attribute by the first filter.
 *
 * @param id stands in the technical log and in the {@code instance} of a problem
 * @param language what the client wants to read
 * @param links makes absolute links as this client sees the service
 */
public record RequestContext(String id, Language language, Links links) {
	private static final String ATTRIBUTE = RequestContext.class.getName();

	/** Whether the request has a context already. */
	public static boolean isIn(ServletRequest request) {
		return request.getAttribute(ATTRIBUTE) instanceof RequestContext;
	}

	/** The context of a request that passed the first filter. */
	public static RequestContext of(ServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof RequestContext context) {
			return context;
		}
		throw new IllegalStateException("the request did not pass the context filter");
	}

	/** Keeps this context with the request. */
	public void keep(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	public Messages messages() {
		return Messages.in(language);
	}
}
