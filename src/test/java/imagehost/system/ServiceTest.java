package imagehost.system;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a running service. Classes without {@link #settings()} of their own share one server,
 * because a start takes seconds: their tests upload images under names of their own and leave the server running. A
 * class with settings has a server for itself.
 */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceTest {
	/** The administrator's token of the shared server. */
	protected static final String ADMIN_TOKEN = SharedServer.ADMIN_TOKEN;

	private static final AtomicInteger CLASSES = new AtomicInteger();

	protected RunningServer server;
	/** A client of the server. */
	protected RawHttp site;

	private @Nullable RunningServer own;

	/** The {@code IMAGEHOST_*} variables that this class needs, beside those of every test server. */
	protected Map<String, String> settings() {
		return Map.of();
	}

	@BeforeAll
	final void startServer(SharedServer.Access shared) throws IOException {
		if (settings().isEmpty()) {
			server = shared.server();
		} else {
			server = RunningServer.start(settings());
			own = server;
		}
		site = server.client().from(addressOfItsOwn());
	}

	/** Wrong secrets are counted by address: those of one class must not lock another one out of the shared server. */
	private static String addressOfItsOwn() {
		int number = CLASSES.incrementAndGet();
		return "198.18." + (number >> 8) + "." + (number & 0xFF); // RFC 2544: for tests
	}

	@AfterAll
	final void stopServer() throws IOException {
		if (own != null) {
			own.close();
		}
	}
}
