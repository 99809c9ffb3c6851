package imagehost.web.files;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.io.IOException;

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
	String content(RequestContext context) throws IOException {
		return source(SOURCE).replace(PLACEHOLDER, context.links().to(Routes.HOME).replaceFirst("/$", ""));
	}
}
