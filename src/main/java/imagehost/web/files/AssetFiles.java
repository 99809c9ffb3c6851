package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.web.View;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.WebResource;

/**
 * {@code GET /assets/{version}/...}: style sheets, scripts and icons. The version is a hash of them all, so that they
 * may be kept for ever, and relative addresses in them stay in it. Another version (a page of another build, while
 * several run) gets today's file, not to be kept.
 */
final class AssetFiles extends FileServlet {
	private static final long serialVersionUID = 1L;
	private static final Pattern PATH = Pattern
			.compile("/([0-9a-f]{" + AssetVersion.LENGTH + "})/((?:[a-z0-9-]+/)*[a-z0-9+-]+(?:\\.[a-z0-9]+)+)");

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

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		Optional<byte[]> joined = joined(request, response);
		if (joined.isPresent()) {
			response.getOutputStream().write(joined.get());
		} else if (!response.isCommitted()) {
			super.doGet(request, response);
		}
	}

	@Override
	protected void doHead(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (joined(request, response).isEmpty() && !response.isCommitted()) {
			super.doHead(request, response);
		}
	}

	/** What is joined of several files, with its headers; nothing for a file that is served as it is. */
	private Optional<byte[]> joined(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Matcher path = match(request);
		boolean areScripts = path.matches() && JoinedScripts.areAskedFor(path.group(2));
		if (!areScripts && !(path.matches() && JoinedStyles.areAskedFor(path.group(2)))) {
			return Optional.empty();
		}
		Optional<byte[]> joined = areScripts
				? JoinedScripts.read(path.group(2), getServletContext())
				: JoinedStyles.read(path.group(2), getServletContext());
		if (joined.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return joined;
		}
		response.setContentType((areScripts ? "text/javascript" : "text/css") + ";charset=UTF-8");
		response.setContentLength(joined.get().length);
		return joined;
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
