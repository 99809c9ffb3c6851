package imagehost.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ServerLogLineTest {
	private static final Instant TIME = Instant.parse("2026-11-24T18:02:13.007Z");

	@Test
	void writesOneDocumentALine() throws IOException {
		LogRecord record = record(Level.WARNING, "a \"quoted\"\tpath C:\\temp\nand {0}");
		record.setParameters(new Object[]{"второе"});
		record.setLoggerName("org.apache.catalina.startup.Catalina");

		String line = new ServerLogLine(true).format(record);

		assertThat(line).endsWith("}\n").hasLineCount(1);
		JsonNode document = new ObjectMapper().readTree(line);
		assertThat(document.path("@timestamp").asText()).isEqualTo("2026-11-24T18:02:13.007Z");
		assertThat(document.path("log.level").asText()).isEqualTo("WARN");
		assertThat(document.path("message").asText()).isEqualTo("a \"quoted\"\tpath C:\\temp\nand второе");
		assertThat(document.path("log.logger").asText()).isEqualTo("org.apache.catalina.startup.Catalina");
		assertThat(document.has("error.type")).isFalse();
	}

	@Test
	void tellsWhatWasThrown() throws IOException {
		LogRecord record = record(Level.SEVERE, "no start");
		record.setThrown(new IllegalStateException("port \"8000\" is taken"));

		JsonNode document = new ObjectMapper().readTree(new ServerLogLine(true).format(record));

		assertThat(document.path("log.level").asText()).isEqualTo("ERROR");
		assertThat(document.path("error.type").asText()).isEqualTo("java.lang.IllegalStateException");
		assertThat(document.path("error.message").asText()).isEqualTo("port \"8000\" is taken");
		assertThat(document.path("error.stack_trace").asText()).contains("\tat imagehost.launcher.ServerLogLineTest");
	}

	@Test
	void leavesTextToTheConfiguredFormat() {
		assertThat(new ServerLogLine(false).format(record(Level.INFO, "Server startup in 1 ms")))
				.contains("Server startup in 1 ms").doesNotContain("{");
	}

	private static LogRecord record(Level level, String message) {
		LogRecord record = new LogRecord(level, message);
		record.setInstant(TIME);
		return record;
	}
}
