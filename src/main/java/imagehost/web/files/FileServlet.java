package imagehost.web.files;

import imagehost.image.ImageName;
import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.WebResource;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.tomcat.util.http.parser.Ranges;

/**
 * Serves files by Tomcat's own machinery (ranges, conditions, sendfile, HEAD), but only those whose request paths a
 * subclass knows: nothing else is ever looked up.
 */
abstract class FileServlet extends DefaultServlet {
	private static final long serialVersionUID = 1L;
	/** Never asked for again (RFC 9111, section 5.2.2.1; RFC 8246). */
	static final String FOR_EVER = "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";

	/** Makes the files of a source known to Tomcat below a path. */
	final void mount(FileSource source, String path) throws ServletException {
		try {
			source.mount(resources, path);
		} catch (IOException cause) {
			throw new ServletException("could not mount " + path, cause);
		}
	}

	/** The path of the web resource that is asked for, or nothing. */
	abstract Optional<String> resource(HttpServletRequest request);

	abstract String cacheControl(HttpServletRequest request);

	/** The address of what is asked for by a path that {@link #resource} does not know, where it has another one. */
	Optional<String> movedTo(HttpServletRequest request) {
		return Optional.empty();
	}

	@Override
	protected final void service(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<String> path = resource(request);
		if (path.isEmpty()) {
			sendElsewhere(request, response);
			return;
		}
		if (!Page.READ.contains(request.getMethod())) {
			Page.refuseMethod(response, Page.READ);
			return;
		}
		response.setHeader("Cache-Control", cacheControl(request));
		// Tomcat leaves it where web.xml has no type for the extension: an image's type is stated by its format alone.
		imageName(path.get()).ifPresent(name -> response.setContentType(name.format().mediaType()));
		super.service(request, response);
	}

	private void sendElsewhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<String> address = Page.READ.contains(request.getMethod()) ? movedTo(request) : Optional.empty();
		if (address.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader("Location", address.get());
		response.setHeader("Cache-Control", View.REVALIDATE); // until the image is deleted
	}

	private static Optional<ImageName> imageName(String path) {
		return ImageName.parse(path.substring(path.lastIndexOf('/') + 1));
	}

	@Override
	protected final String getRelativePath(HttpServletRequest request, boolean allowEmptyPath) {
		return resource(request).orElseThrow();
	}

	/**
	 * Of several ranges each would open the image anew, and a store would send all of it for each: then the whole is
	 * sent, as RFC 9110, section 14.2, allows.
	 */
	@Override
	protected final Ranges parseRange(HttpServletRequest request, HttpServletResponse response, WebResource file)
			throws IOException {
		String ranges = request.getHeader("Range");
		return ranges != null && ranges.indexOf(',') >= 0 ? FULL : super.parseRange(request, response, file);
	}

	/** The strong tag that nginx gives, so that both answer a condition alike: the store's, or one of time and size. */
	@Override
	protected String generateETag(WebResource file) {
		if (file instanceof StoreResource stored && stored.tag().isPresent()) {
			return stored.tag().get();
		}
		return String.format(Locale.ROOT, "\"%x-%x\"", file.getLastModified() / 1000, file.getContentLength());
	}
}
