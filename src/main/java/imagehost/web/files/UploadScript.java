package imagehost.web.files;

import imagehost.http.Links;
import imagehost.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /imagehost-upload.sh}: a shell script that uploads files and screenshots to this service. */
final class UploadScript extends ToolFile {
	private static final long serialVersionUID = 1L;
	private static final String SOURCE = "/WEB-INF/tools/imagehost-upload.sh";
	/** What the source says where the address of the service belongs. */
	private static final String PLACEHOLDER = "http://localhost:8000";

	UploadScript() {
		super("text/x-shellscript;charset=UTF-8");
	}

	@Override
	String fileName(Links links) {
		return "imagehost-upload.sh";
	}

	@Override
	String content(Links links) throws IOException {
		try (InputStream source = Objects.requireNonNull(getServletContext().getResourceAsStream(SOURCE))) {
			String script = new String(source.readAllBytes(), StandardCharsets.UTF_8);
			return script.replace(PLACEHOLDER, links.to(Routes.HOME).replaceFirst("/$", ""));
		}
	}
}
