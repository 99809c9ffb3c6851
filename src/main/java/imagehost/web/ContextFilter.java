package imagehost.web;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.logging.log4j.CloseableThreadContext;

/** Gives each request its id, its language and its links. */
public final class ContextFilter extends HttpFilter {
	private static final long serialVersionUID = 1L;

	private final transient Optional<URI> publicUrl;
	private final Language standard;

	public ContextFilter(Optional<URI> publicUrl, Language standard) {
		this.publicUrl = publicUrl;
		this.standard = standard;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (RequestContext.isIn(request)) {
			chain.doFilter(request, response); // the error page of a request that has passed here
			return;
		}
		String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
		new RequestContext(id, language(request), links(request)).keep(request);
		try (var inLog = CloseableThreadContext.put("request", id)) {
			chain.doFilter(request, response);
		}
	}

	private Links links(HttpServletRequest request) {
		String host = request.getHeader("Host");
		return Links.of(publicUrl, request.getScheme(), host == null ? "" : host);
	}

	/** The address wins over the remembered switch, and that over what the browser asks for. */
	private Language language(HttpServletRequest request) {
		Optional<Language> chosen = LanguageVersions.asked(request)
				.or(() -> Switch.LANGUAGE.chosen(request).flatMap(Language::ofTag));
		if (chosen.isPresent()) {
			return chosen.get();
		}
		String accepted = request.getHeader("Accept-Language");
		return accepted == null ? standard : Language.negotiate(accepted, standard);
	}
}
