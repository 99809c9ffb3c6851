package imagehost.web.files;

import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /robots.txt}: the rules, and where the sitemap is: by its whole address, as sitemaps.org wants it. */
final class RobotsFile extends Page {
	private static final long serialVersionUID = 1L;
	static final String PATH = "/robots.txt";

	RobotsFile() {
		super(READ);
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String sitemap = "\nSitemap: " + RequestContext.of(request).links().to(Routes.SITEMAP) + "\n";
		try (InputStream rules = Objects.requireNonNull(getServletContext().getResourceAsStream(PATH))) {
			response.setContentType("text/plain;charset=UTF-8");
			response.setHeader("Cache-Control", "public, max-age=86400");
			rules.transferTo(response.getOutputStream());
			response.getOutputStream().write(sitemap.getBytes(StandardCharsets.UTF_8));
		}
	}
}
