package imagehost.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checks of axe-core, on the page that is open. */
final class Axe {
	private final String script;

	Axe() throws IOException {
		try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
			script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** A line for each element that breaks a rule: the rule, where, and why. */
	List<String> violations(Browser browser) {
		browser.run(script);
		return browser.askAsync("""
				const done = arguments[0];
				axe.run().then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
					nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`))));
				""");
	}
}
