package imagehost.web.files;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A small text file to download, in which the address of this service stands as the client sees it. */
abstract class ToolFile extends Page {
	private static final long serialVersionUID = 1L;

	private final String mediaType;

	ToolFile(String mediaType) {
		super(READ);
		this.mediaType = mediaType;
	}

	/** The name to save it under: ASCII, nothing to be quoted. */
	abstract String fileName(Links links);

	abstract String content(Links links) throws IOException;

	@Override
	protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Links links = RequestContext.of(request).links();
		byte[] body = content(links).getBytes(StandardCharsets.UTF_8);
		response.setContentType(mediaType);
		response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(links) + "\"");
		response.setHeader("Cache-Control", View.REVALIDATE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}
}
