package imagehost.catalogue.postgresql;

import imagehost.system.RunningPostgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One running PostgreSQL for the tests of this package, and a place of its own in it for each of them. */
final class Databases {
	private static final AtomicInteger PLACES = new AtomicInteger();
	private static @Nullable RunningPostgresql server;

	private Databases() {
	}

	static synchronized RunningPostgresql server() {
		try {
			RunningPostgresql running = server;
			if (running == null) {
				RunningPostgresql started = RunningPostgresql.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
				server = started;
				running = started;
			}
			return running;
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static void close(RunningPostgresql started) {
		try {
			started.close();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** An empty one. */
	static PostgresqlLocation place() {
		return new PostgresqlLocation(server().url(), Optional.empty(), Optional.empty(),
				"test_" + PLACES.incrementAndGet());
	}
}
