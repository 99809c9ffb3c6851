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
import java.util.List;

/** What the adapters have in common: every failure is written in the form of the service whose interface it is. */
abstract class AdapterServlet extends HttpServlet {
	private static final long serialVersionUID = 1L;
	private static final ObjectMapper JSON = new ObjectMapper();

	/** The methods that this address takes. */
	private final transient List<String> methods;

	AdapterServlet(String... methods) {
		this.methods = List.of(methods);
	}

	/**
	 * Answers a request of a right method.
	 *
	 * @throws RejectedException what was asked for is not done; the reason becomes the answer
	 */
	abstract void answer(HttpServletRequest request, HttpServletResponse response)
			throws IOException, RejectedException;

	/** Writes the body of a failure; status and headers are set. */
	abstract void write(Failure failure, String sentence, HttpServletRequest request, HttpServletResponse response)
			throws IOException;

	@Override
	protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Cache-Control", "no-store");
		if (!methods.contains(request.getMethod())) {
			response.setHeader("Allow", String.join(", ", methods));
			fail(Failure.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED), request, response);
			return;
		}
		try {
			answer(request, response);
		} catch (RejectedException | RuntimeException failed) {
			fail(Failure.of(failed), request, response);
		}
	}

	final void fail(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		RequestContext context = RequestContext.of(request);
		failure.applyTo(response, context);
		write(failure, failure.sentence(context), request, response);
	}

	static void write(Object document, HttpServletResponse response) throws IOException {
		write("application/json", JSON.writeValueAsBytes(document), response);
	}

	static void writeText(String text, HttpServletResponse response) throws IOException {
		write("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), response);
	}

	static void write(String type, byte[] body, HttpServletResponse response) throws IOException {
		response.setContentType(type);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}
}
