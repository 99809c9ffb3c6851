package imagehost.web.operator;

import imagehost.http.Routes;
import imagehost.web.Registration;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.ServletContext;
import java.util.function.BooleanSupplier;

/**
 * What answers the operator's programs; not reachable through nginx.
 *
 * @param isReady whether uploads can be accepted now
 */
public record OperatorPages(PrometheusRegistry metrics, BooleanSupplier isReady) {

	/** Registers all of it. */
	public void register(ServletContext context) {
		Registration.add(context, "live", new HealthServlet(() -> true), Routes.LIVE);
		Registration.add(context, "ready", new HealthServlet(isReady), Routes.READY);
		Registration.add(context, "metrics", new MetricsServlet(metrics), Routes.METRICS);
	}
}
