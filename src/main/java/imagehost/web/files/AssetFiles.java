package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.WebResource;

/**
 * {@code GET /assets/{version}/...}: style sheets, scripts and icons. The version is a hash of them all, so that they
 * may be kept for ever, and relative imports between them stay in it. Another version (a page of another build, while
 * several run) gets today's file, not to be kept.
 */
final class AssetFiles extends FileServlet {
	private static final long serialVersionUID = 1L;
	private static final Pattern PATH = Pattern
			.compile("/([0-9a-f]{" + AssetVersion.LENGTH + "})/((?:[a-z0-9-]+/)*[a-z0-9-]+(?:\\.[a-z0-9]+)+)");

	private final String version;

	AssetFiles(String version) {
		this.version = version;
	}

	@Override
	Optional<String> resource(HttpServletRequest request) {
		Matcher path = match(request);
		return path.matches() ? Optional.of(Routes.ASSETS + path.group(2)) : Optional.empty();
	}

	@Override
	String cacheControl(HttpServletRequest request) {
		Matcher path = match(request);
		boolean isToday = path.matches() && path.group(1).equals(version);
		return isToday ? FOR_EVER : View.REVALIDATE;
	}

	/** A weak tag, for Tomcat compresses nothing that has a strong one. */
	@Override
	protected String generateETag(WebResource file) {
		return "W/" + super.generateETag(file);
	}

	private static Matcher match(HttpServletRequest request) {
		return PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
	}
}
