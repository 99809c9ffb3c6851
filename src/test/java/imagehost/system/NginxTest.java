package imagehost.system;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Gives the tests of a class a running service, and nginx in front of it with the same settings. */
public abstract class NginxTest extends ServiceTest {
	protected RunningNginx nginx;
	/** A client of nginx. */
	protected RawHttp through;

	@BeforeAll
	final void startNginx() throws IOException {
		nginx = RunningNginx.before(server.port(), server.imagesDir(), settings());
		through = new RawHttp(nginx.port());
	}

	@AfterAll
	final void stopNginx() throws IOException {
		if (nginx != null) {
			nginx.close();
		}
	}

	/** @param way {@code direct} or {@code nginx} */
	protected final RawHttp by(String way) {
		return way.equals("direct") ? site : through;
	}
}
