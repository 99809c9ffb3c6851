package imagehost.browser;

import imagehost.system.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all browser tests the same server, for a start takes seconds; JUnit closes it with its store at the end. */
final class SharedServer implements ParameterResolver {
	static final String ADMIN_TOKEN = "a-token-of-the-browser-tests";

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
		return parameter.getParameter().getType() == RunningServer.class;
	}

	@Override
	public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
		return test.getRoot().getStore(ExtensionContext.Namespace.create(SharedServer.class))
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
