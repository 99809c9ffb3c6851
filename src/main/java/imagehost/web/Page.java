package imagehost.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** A servlet that answers the methods it names; to others it says which those are (RFC 9110, section 15.5.6). */
public abstract class Page extends HttpServlet {
	private static final long serialVersionUID = 1L;
	public static final List<String> READ = List.of("GET", "HEAD");
	public static final List<String> READ_AND_POST = List.of("GET", "HEAD", "POST");

	private final transient List<String> methods;

	protected Page(List<String> methods) {
		this.methods = methods;
	}

	@Override
	protected final void service(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (!methods.contains(request.getMethod())) {
			refuseMethod(response, methods);
			return;
		}
		super.service(request, response);
	}

	public static void refuseMethod(HttpServletResponse response, List<String> methods) throws IOException {
		response.setHeader("Allow", String.join(", ", methods));
		response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
	}
}
