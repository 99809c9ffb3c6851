package imagehost.web.operator;

import imagehost.web.Page;
import imagehost.web.View;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /metrics} in the text format of Prometheus; not reachable through nginx. */
final class MetricsServlet extends Page {
	private static final long serialVersionUID = 1L;

	private final transient PrometheusRegistry registry;
	private final transient PrometheusTextFormatWriter format = PrometheusTextFormatWriter.create();

	MetricsServlet(PrometheusRegistry registry) {
		super(READ);
		this.registry = registry;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentType(format.getContentType());
		response.setHeader("Cache-Control", View.NEVER_KEEP);
		format.write(response.getOutputStream(), registry.scrape());
	}
}
