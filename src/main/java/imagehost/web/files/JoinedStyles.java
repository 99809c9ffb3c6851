package imagehost.web.files;

import imagehost.http.Routes;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several style sheets in one answer, {@code css/tokens+base+button.css}, in the order of their names: each component
 * keeps a file of its own, and a page asks once.
 */
final class JoinedStyles {
	private static final Pattern NAMES = Pattern.compile("css/([a-z-]+(?:\\+[a-z-]+){1,19})\\.css");

	private JoinedStyles() {
	}

	static boolean areAskedFor(String path) {
		return NAMES.matcher(path).matches();
	}

	/** Their bytes; nothing where one of them is not there. */
	static Optional<byte[]> read(String path, ServletContext context) throws IOException {
		Matcher names = NAMES.matcher(path);
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (String name : names.matches() ? names.group(1).split("\\+", -1) : new String[0]) {
			try (InputStream file = context.getResourceAsStream(Routes.ASSETS + "css/" + name + ".css")) {
				if (file == null) {
					return Optional.empty();
				}
				file.transferTo(joined);
			}
		}
		return Optional.of(joined.toByteArray());
	}
}
