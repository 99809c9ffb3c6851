package imagehost.activity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Reads along what a class logs, until it is closed. */
public class RecordedLog implements AutoCloseable {
	private final List<String> lines = new CopyOnWriteArrayList<>();
	private final Logger logger;
	private final AbstractAppender appender = new AbstractAppender("recorded", null, null, true, Property.EMPTY_ARRAY) {
		@Override
		public void append(LogEvent event) {
			lines.add(event.getMessage().getFormattedMessage());
		}
	};

	public RecordedLog(Class<?> source) {
		logger = (Logger) LogManager.getLogger(source);
		appender.start();
		logger.addAppender(appender);
	}

	/** In the order in which they were written. */
	public final List<String> lines() {
		return List.copyOf(lines);
	}

	@Override
	public final void close() {
		logger.removeAppender(appender);
		appender.stop();
	}
}
