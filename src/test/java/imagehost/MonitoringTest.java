package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import imagehost.config.SettingsLoader;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard, the alerts and the table of metrics speak of what the service exports, and of all of it. */
class MonitoringTest {
	private static final Path DASHBOARD = Path.of("docs/monitoring/grafana.json");
	private static final Path ALERTS = Path.of("docs/monitoring/alerts.yml");
	private static final Pattern METRIC = Pattern.compile("imagehost_[a-z_]+");
	private static final Pattern DOCUMENTED = Pattern.compile("`(imagehost_[a-z_]+)(?:\\{([a-z,]+)})?`");
	private static final Pattern GROUPED = Pattern.compile("by \\(([a-z, ]+)\\)");
	private static final Pattern LEGEND = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?([a-z]+)\\s*}}");

	@TempDir
	private Path folder;

	@Test
	void documentsEveryMetric() throws IOException {
		assertThat(documented().keySet()).isEqualTo(exported().keySet());
	}

	@Test
	void asksForMetricsThatAreThere() throws IOException {
		Set<String> series = new TreeSet<>();
		exported().values().forEach(series::addAll);
		Set<String> asked = new TreeSet<>();
		for (Query query : queries()) {
			METRIC.matcher(query.expression).results().forEach(name -> asked.add(name.group()));
		}

		assertThat(asked).isNotEmpty().isSubsetOf(series);
	}

	@Test
	void showsEveryMetricOnTheDashboard() throws IOException {
		String dashboard = Files.readString(DASHBOARD);

		assertThat(exported().keySet()).allMatch(dashboard::contains);
	}

	@Test
	void groupsByLabelsThatTheMetricsHave() throws IOException {
		Map<String, Set<String>> labels = documented();
		for (Query query : queries()) {
			Matcher metric = METRIC.matcher(query.expression);
			if (!metric.find()) {
				continue;
			}
			Set<String> known = new HashSet<>(labels.getOrDefault(baseName(metric.group()), Set.of()));
			known.add("le");
			assertThat(known).as(query.expression).containsAll(query.labels());
		}
	}

	@Test
	void givesEveryPanelAPlaceOfItsOwn() throws IOException {
		Set<String> taken = new HashSet<>();
		for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
			JsonNode place = panel.path("gridPos");
			for (int x = place.path("x").asInt(); x < place.path("x").asInt() + place.path("w").asInt(); x++) {
				for (int y = place.path("y").asInt(); y < place.path("y").asInt() + place.path("h").asInt(); y++) {
					assertThat(x).isLessThan(24);
					assertThat(taken.add(x + " " + y)).as(panel.path("title").asText()).isTrue();
				}
			}
		}
	}

	/** Each metric with its series, as Prometheus gets them. */
	private Map<String, Set<String>> exported() throws IOException {
		try (ImageHost service = new ImageHost(SettingsLoader.load(Map.of("IMAGEHOST_IMAGES_DIR",
				folder.resolve("images").toString(), "IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString())))) {
			Map<String, Set<String>> exported = new TreeMap<>();
			service.operatorPages().metrics().scrape().stream().forEach(metric -> {
				String name = metric.getMetadata().getPrometheusName();
				exported.put(metric instanceof CounterSnapshot ? name + "_total" : name, series(metric, name));
			});
			return exported;
		}
	}

	private static Set<String> series(MetricSnapshot metric, String name) {
		return switch (metric) {
			case CounterSnapshot _ -> Set.of(name + "_total");
			case HistogramSnapshot _ -> Set.of(name + "_bucket", name + "_sum", name + "_count");
			default -> Set.of(name);
		};
	}

	/** Each metric of the table in the documents, with its labels. */
	private static Map<String, Set<String>> documented() throws IOException {
		Map<String, Set<String>> documented = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("docs/operations.md"))) {
			if (!line.startsWith("| `imagehost_")) {
				continue;
			}
			DOCUMENTED.matcher(line.split("\\|")[1]).results().forEach(found -> documented.put(found.group(1),
					found.group(2) == null ? Set.of() : Set.of(found.group(2).split(","))));
		}
		return documented;
	}

	private static String baseName(String series) {
		return series.replaceFirst("_(bucket|sum|count)$", "");
	}

	private static List<Query> queries() throws IOException {
		List<Query> queries = new ArrayList<>();
		for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).path("panels")) {
			panel.path("targets").forEach(target -> queries
					.add(new Query(target.path("expr").asText(), target.path("legendFormat").asText())));
		}
		JsonNode rules = new ObjectMapper(new YAMLFactory()).readTree(ALERTS.toFile()).at("/groups/0/rules");
		rules.forEach(rule -> queries.add(new Query(rule.path("expr").asText(),
				rule.at("/annotations/summary").asText())));
		return queries;
	}

	private record Query(String expression, String legend) {
		/** Those that it groups by or prints. */
		List<String> labels() {
			return Stream.concat(
					GROUPED.matcher(expression).results().flatMap(by -> Stream.of(by.group(1).split(",\\s*"))),
					LEGEND.matcher(legend).results().map(shown -> shown.group(1))).toList();
		}
	}
}
