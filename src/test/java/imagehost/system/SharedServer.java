package imagehost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one server for all classes that ask for it, as late as possible; JUnit closes it after the last test. */
final class SharedServer implements ParameterResolver {
	static final String ADMIN_TOKEN = "a-token-of-the-shared-server";

	/** Gives the server, and starts it when nobody has had it yet. */
	interface Access {
		RunningServer server();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == Access.class;
	}

	@Override
	public Access resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return () -> test.getRoot().getStore(ExtensionContext.Namespace.create(SharedServer.class))
				.computeIfAbsent(RunningServer.class, _ -> start(), RunningServer.class);
	}

	private static RunningServer start() {
		try {
			return RunningServer.start(Map.of("IMAGEHOST_ADMIN_TOKEN", ADMIN_TOKEN));
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
