package imagehost.compat;

import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.http.Failure;
import imagehost.http.RequestContext;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What the adapters have in common: every failure is told in the form of the service that is spoken for. */
abstract class AdapterServlet extends HttpServlet {
	private static final long serialVersionUID = 1L;
	private static final Logger LOG = LogManager.getLogger(AdapterServlet.class);
	private static final ObjectMapper JSON = new ObjectMapper();

	/** The one method that this address takes. */
	private final String method;

	AdapterServlet(String method) {
		this.method = method;
	}

	/** Answers a request of the right method. */
	abstract void answer(HttpServletRequest request, HttpServletResponse response)
			throws RejectedException, IOException;

	/** Writes a failure; status and headers are set. */
	abstract void tell(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException;

	@Override
	protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Cache-Control", "no-store");
		if (!method.equals(request.getMethod())) {
			response.setHeader("Allow", method);
			tell(Failure.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED), request, response);
			return;
		}
		try {
			answer(request, response);
		} catch (RejectedException | RuntimeException failed) {
			Failure failure = Failure.of(failed);
			if (failure.status() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
				LOG.error("request {} failed", RequestContext.of(request).id(), failed);
			}
			tell(failure, request, response);
		}
	}

	final void tell(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(failure.status());
		failure.retryAfterSeconds().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
		failure.challenge().ifPresent(challenge -> response.setHeader("WWW-Authenticate", challenge));
		String sentence = RequestContext.of(request).messages().text(failure.textKey(), failure.facts());
		tell(failure, sentence, request, response);
	}

	static void write(Object document, HttpServletResponse response) throws IOException {
		write("application/json", JSON.writeValueAsBytes(document), response);
	}

	static void writeText(String text, HttpServletResponse response) throws IOException {
		write("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), response);
	}

	private static void write(String type, byte[] body, HttpServletResponse response) throws IOException {
		response.setContentType(type);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}
}
