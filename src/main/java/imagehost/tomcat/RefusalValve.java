package imagehost.tomcat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before the web application sees it, such as a request line that cannot be parsed, with
 * the very documents that nginx has for the same: a problem document (RFC 9457) under {@code /api/} and {@code /3/}, a
 * page elsewhere. Safe for many threads.
 */
public final class RefusalValve extends ErrorReportValve {
	private static final List<String> INTERFACES = List.of("/api/", "/3/");

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!AmbiguousLength.isIn(request.getCoyoteRequest())) {
			super.invoke(request, response);
			return;
		}
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		response.setSuspended(false);
		report(request, response, null);
	}

	/** Tomcat's own rules for when there is something to report; what is written then is ours. */
	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		int status = honest(response.getStatus());
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		String kind = isPage(request) ? "html" : "json";
		String name = "errors/" + status + "." + language(request) + "." + kind;
		try (InputStream document = RefusalValve.class.getResourceAsStream(name)) {
			response.setStatus(status);
			if (document != null) {
				write(response, kind, new String(document.readAllBytes(), StandardCharsets.UTF_8));
			}
		} catch (IOException gone) {
			container.getLogger().debug("the client went before its refusal", gone);
		}
	}

	/**
	 * An unknown method, transfer coding or version of HTTP (501, 505) is the client's fault, not ours: as in
	 * nginx.conf; an expectation that nobody can meet (417) is a bad request like any other.
	 */
	private static int honest(int status) {
		return status == 417 || status == 501 || status == 505 ? 400 : status;
	}

	/** A target that could not be parsed is not known here; people's browsers do not send such. */
	private static boolean isPage(Request request) {
		MessageBytes target = request.getCoyoteRequest().requestURI();
		String path = String.valueOf(target.toString()).toLowerCase(Locale.ROOT); // null where it is not known
		return !target.isNull() && INTERFACES.stream().noneMatch(path::startsWith);
	}

	/** English for clients that name it and not Russian. */
	private static String language(Request request) {
		String accepted = request.getHeader("Accept-Language");
		return accepted != null && accepted.matches("(?i)(?!.*\\bru\\b).*\\ben\\b.*") ? "en" : "ru";
	}

	private static void write(Response response, String kind, String document) throws IOException {
		response.setContentType(kind.equals("html") ? "text/html;charset=UTF-8" : "application/problem+json");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		Writer writer = response.getReporter();
		if (writer != null) {
			writer.write(document);
			response.finishResponse();
		}
	}
}
