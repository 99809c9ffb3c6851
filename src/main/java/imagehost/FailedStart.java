package imagehost;

import imagehost.catalogue.CatalogueException;
import imagehost.config.SettingsException;
import imagehost.storage.StorageException;
import java.io.IOException;

/**
 * What happens when the service cannot start. Tomcat would go on without it and answer 404 to everything; a process
 * that serves nothing else ends instead, with one message and a status that its supervisor sees.
 */
final class FailedStart {
	/** System property: {@code true} where the process is ours alone, as in {@code java -jar} and in the container. */
	private static final String EXIT = "imagehost.exitOnFailedStart";
	private static final int EXIT_STATUS = 1;

	private FailedStart() {
	}

	/**
	 * Ends the process, or, in a Tomcat that is shared with others, returns the exception that the listener throws.
	 *
	 * @param cause printed as a sentence where the operator can mend it, otherwise with its stack trace
	 */
	static IllegalStateException because(Exception cause) {
		if (Boolean.getBoolean(EXIT)) {
			print(cause);
			// Not exit(): Tomcat's shutdown hook would wait for the start that waits here.
			Runtime.getRuntime().halt(EXIT_STATUS);
		}
		return new IllegalStateException("the service could not start: " + cause.getMessage(), cause);
	}

	@SuppressWarnings("SystemOut") // the one message must not depend on the log's configuration
	private static void print(Exception cause) {
		switch (cause) {
			case SettingsException settings -> System.err.println(settings.getMessage());
			case StorageException storage -> printUnopened(storage);
			case CatalogueException catalogue -> printUnopened(catalogue);
			case IOException unreadable -> printUnopened(unreadable);
			default -> cause.printStackTrace();
		}
		System.err.flush();
	}

	@SuppressWarnings("SystemOut")
	private static void printUnopened(Exception cause) {
		System.err.println("The storage could not be opened: " + sentence(cause));
	}

	private static String sentence(Exception cause) {
		Throwable deepest = cause;
		while (deepest.getCause() != null) {
			deepest = deepest.getCause();
		}
		if (deepest != cause) {
			return cause.getMessage() + ": " + deepest;
		}
		// Ours speak for themselves; those of the JDK may hold no more than a path.
		return cause instanceof IOException ? cause.toString() : cause.getMessage();
	}
}
