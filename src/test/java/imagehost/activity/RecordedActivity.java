package imagehost.activity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Reads along what goes into the action log, until it is closed. */
public final class RecordedActivity implements AutoCloseable {
	private final List<String> lines = new CopyOnWriteArrayList<>();
	private final Logger logger = (Logger) LogManager.getLogger(ActivityLog.class);
	private final AbstractAppender appender = new AbstractAppender("recorded", null, null, true, Property.EMPTY_ARRAY) {
		@Override
		public void append(LogEvent event) {
			lines.add(event.getMessage().getFormattedMessage());
		}
	};

	public RecordedActivity() {
		appender.start();
		logger.addAppender(appender);
	}

	/** In the order in which they were written. */
	public List<String> lines() {
		return List.copyOf(lines);
	}

	@Override
	public void close() {
		logger.removeAppender(appender);
		appender.stop();
	}
}
