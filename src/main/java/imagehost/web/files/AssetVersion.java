package imagehost.web.files;

import imagehost.http.Routes;
import imagehost.image.Sha256;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Names the state of all assets: a hash of their paths and bytes. */
final class AssetVersion {
	/** In hexadecimal digits. */
	static final int LENGTH = 12;

	/** Another number when the same files are joined in another way ({@link JoinedScripts}). */
	private static final byte[] JOINED_AS = {1};

	private AssetVersion() {
	}

	static String of(ServletContext context) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(JOINED_AS);
		try {
			collect(context, Routes.ASSETS, all);
		} catch (IOException cause) {
			throw new IllegalStateException("could not read the assets of the web application", cause);
		}
		return Sha256.hex(all.toByteArray()).substring(0, LENGTH);
	}

	private static void collect(ServletContext context, String folder, ByteArrayOutputStream all) throws IOException {
		Set<String> paths = context.getResourcePaths(folder);
		for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
			if (path.endsWith("/")) {
				collect(context, path, all);
				continue;
			}
			all.write(path.getBytes(StandardCharsets.UTF_8));
			try (InputStream file = Objects.requireNonNull(context.getResourceAsStream(path))) {
				file.transferTo(all);
			}
		}
	}
}
