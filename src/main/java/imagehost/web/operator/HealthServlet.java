package imagehost.web.operator;

import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** {@code /health/live} and {@code /health/ready}: a line of JSON for those who watch over the service. */
final class HealthServlet extends Page {
	private static final long serialVersionUID = 1L;

	private final transient BooleanSupplier isWell;

	HealthServlet(BooleanSupplier isWell) {
		super(READ);
		this.isWell = isWell;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean ok = isWell.getAsBoolean();
		response.setStatus(ok ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setContentType("application/json");
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		response.getOutputStream().print(ok ? "{\"status\":\"ok\"}\n" : "{\"status\":\"unavailable\"}\n");
	}
}
