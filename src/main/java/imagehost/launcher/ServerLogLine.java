package imagehost.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * What Tomcat and other libraries log by {@code java.util.logging}, in the form of the service's own technical log:
 * text, or one ECS document a line where {@code IMAGEHOST_LOG_FORMAT} is {@code json}, with the fields that
 * {@code EcsLayout.json} of Log4j writes. Safe for many threads.
 */
public final class ServerLogLine extends Formatter {
	private static final String SETTING = "IMAGEHOST_LOG_FORMAT";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
			.withZone(ZoneOffset.UTC);
	/** ECS takes any word; these are Log4j's. */
	private static final Map<Level, String> LEVELS = Map.of(Level.SEVERE, "ERROR", Level.WARNING, "WARN", Level.INFO,
			"INFO", Level.CONFIG, "DEBUG", Level.FINE, "DEBUG");
	private static final int FIRST_PRINTABLE = ' ';

	private final Formatter text = new SimpleFormatter();
	private final boolean isJson;

	/** Made by the log manager or by Tomcat, where a configuration or a property names this class. */
	public ServerLogLine() {
		this("json".equals(System.getenv(SETTING)));
	}

	ServerLogLine(boolean isJson) {
		this.isJson = isJson;
	}

	@Override
	public String format(LogRecord line) {
		return isJson ? document(line) : text.format(line);
	}

	private String document(LogRecord line) {
		StringBuilder document = new StringBuilder("{");
		field(document, "@timestamp", TIME.format(line.getInstant()));
		field(document, "ecs.version", "1.2.0");
		field(document, "log.level", LEVELS.getOrDefault(line.getLevel(), "TRACE"));
		field(document, "message", formatMessage(line));
		field(document, "process.thread.name", Thread.currentThread().getName());
		field(document, "log.logger", String.valueOf(line.getLoggerName()));
		Throwable thrown = line.getThrown();
		if (thrown != null) {
			field(document, "error.type", thrown.getClass().getName());
			field(document, "error.message", String.valueOf(thrown.getMessage()));
			field(document, "error.stack_trace", trace(thrown));
		}
		document.setLength(document.length() - 1);
		return document.append("}\n").toString();
	}

	private static void field(StringBuilder document, String name, String value) {
		document.append('"').append(name).append("\":\"");
		value.chars().forEach(character -> append(document, (char) character));
		document.append("\",");
	}

	/** As RFC 8259, section 7, wants it. */
	private static void append(StringBuilder document, char character) {
		if (character == '"' || character == '\\') {
			document.append('\\').append(character);
		} else if (character < FIRST_PRINTABLE) {
			document.append(String.format("\\u%04x", (int) character));
		} else {
			document.append(character);
		}
	}

	private static String trace(Throwable thrown) {
		StringWriter trace = new StringWriter();
		thrown.printStackTrace(new PrintWriter(trace, true));
		return trace.toString();
	}
}
