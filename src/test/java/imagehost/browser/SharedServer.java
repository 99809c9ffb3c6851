package imagehost.browser;

import imagehost.system.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all browser tests the same server, for a start takes seconds; JUnit closes it with its store at the end. */
final class SharedServer implements ParameterResolver {
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
			return RunningServer.start();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
