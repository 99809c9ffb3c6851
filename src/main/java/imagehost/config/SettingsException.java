package imagehost.config;

import java.io.Serial;
import java.util.List;

/** The settings are wrong; the message names every fault, a line each. */
public final class SettingsException extends RuntimeException {
	@Serial
	private static final long serialVersionUID = 1L;

	SettingsException(List<String> faults) {
		super("The settings are wrong:\n  " + String.join("\n  ", faults), null, false, false);
	}
}
