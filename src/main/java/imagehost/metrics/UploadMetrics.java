package imagehost.metrics;

import imagehost.failure.Fault;
import imagehost.gate.RemoteCalls;
import imagehost.image.ImageFormat;
import imagehost.image.Rejection;
import io.prometheus.metrics.core.datapoints.Timer;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.DoubleSupplier;

/**
 * Counts uploads and times their parts; names follow the
 * <a href="https://prometheus.io/docs/practices/naming/">Prometheus conventions</a>. Safe for many threads.
 */
public final class UploadMetrics {
	private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
			30};

	private final PrometheusRegistry registry;
	private final Counter uploads;
	private final Counter rejections;
	private final Counter failures;
	private final Counter deletions;
	private final Counter storedBytes;
	private final Histogram waiting;
	private final Histogram decoding;
	private final Histogram storing;
	private final Histogram remoteSeconds;
	private final Counter remoteFailures;

	public UploadMetrics(PrometheusRegistry registry) {
		this.registry = registry;
		uploads = Counter.builder().name("imagehost_uploads_total").help("Images stored and acknowledged.")
				.labelNames("format").register(registry);
		rejections = Counter.builder().name("imagehost_rejections_total").help("Uploads refused, by reason.")
				.labelNames("reason").register(registry);
		failures = Counter.builder().name("imagehost_upload_failures_total")
				.help("Uploads that failed through no fault of the client.").labelNames("kind").register(registry);
		deletions = Counter.builder().name("imagehost_deletions_total").help("Images deleted.").register(registry);
		storedBytes = Counter.builder().name("imagehost_stored_bytes_total").help("Bytes of images stored.")
				.register(registry);
		waiting = seconds("imagehost_decode_wait_seconds", "Waiting for a decoder.");
		decoding = seconds("imagehost_decode_seconds", "Inspecting, scrubbing and verifying one image.");
		storing = seconds("imagehost_store_seconds", "Storing and cataloguing one image durably.");
		remoteSeconds = Histogram.builder().name("imagehost_remote_seconds")
				.help("Calls to the S3 store and to PostgreSQL.").labelNames("server", "operation").classicOnly()
				.classicUpperBounds(SECONDS).register(registry);
		remoteFailures = Counter.builder().name("imagehost_remote_failures_total")
				.help("Calls to the S3 store and to PostgreSQL that failed.").labelNames("server", "operation")
				.register(registry);
		beginAtZero();
	}

	/** A series that appears with its first event has no rate there: the first refusal would raise no alert. */
	private void beginAtZero() {
		for (ImageFormat format : ImageFormat.values()) {
			uploads.initLabelValues(format.code());
		}
		for (Rejection rejection : Rejection.values()) {
			rejections.initLabelValues(rejection.code());
		}
		for (Fault.Kind kind : Fault.Kind.values()) {
			failures.initLabelValues(kind.code());
		}
	}

	private Histogram seconds(String name, String help) {
		return Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(SECONDS).register(registry);
	}

	/** Reads a value when metrics are asked for. */
	public void gauge(String name, String help, DoubleSupplier value) {
		GaugeWithCallback.builder().name(name).help(help).callback(gauge -> gauge.call(value.getAsDouble()))
				.register(registry);
	}

	/** Times the calls to a server outside of this process, and counts those that fail. */
	public RemoteCalls remoteCalls(String server) {
		return (operation, nanoseconds, hasFailed) -> {
			remoteSeconds.labelValues(server, operation).observe(nanoseconds / 1e9);
			if (hasFailed) {
				remoteFailures.labelValues(server, operation).inc();
			}
		};
	}

	public void uploaded(ImageFormat format, long bytes) {
		uploads.labelValues(format.code()).inc();
		storedBytes.inc(bytes);
	}

	public void rejected(Rejection rejection) {
		rejections.labelValues(rejection.code()).inc();
	}

	public void failed(Fault.Kind kind) {
		failures.labelValues(kind.code()).inc();
	}

	public void deleted() {
		deletions.inc();
	}

	/** Times the wait for a decoder until the result is closed, as the two methods below time their parts. */
	public Timer waiting() {
		return waiting.startTimer();
	}

	public Timer decoding() {
		return decoding.startTimer();
	}

	public Timer storing() {
		return storing.startTimer();
	}
}
