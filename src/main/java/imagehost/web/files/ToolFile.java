package imagehost.web.files;

import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.web.Page;
import imagehost.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A small text file, most often to download, in which the address of this service stands as the client sees it, and
 * perhaps the language.
 */
abstract class ToolFile extends Page {
	private static final long serialVersionUID = 1L;

	private final String mediaType;

	ToolFile(String mediaType) {
		super(READ);
		this.mediaType = mediaType;
	}

	/** The name to save it under: ASCII, nothing to be quoted; empty where it is there to be used in place. */
	abstract String fileName(Links links);

	abstract String content(RequestContext context) throws IOException;

	/** A text file of the WAR. */
	final String source(String path) throws IOException {
		try (InputStream source = Objects.requireNonNull(getServletContext().getResourceAsStream(path))) {
			return new String(source.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Override
	protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		RequestContext context = RequestContext.of(request);
		byte[] body = content(context).getBytes(StandardCharsets.UTF_8);
		response.setContentType(mediaType);
		String name = fileName(context.links());
		if (!name.isEmpty()) {
			response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
		}
		response.setHeader("Cache-Control", View.REVALIDATE);
		response.addHeader("Vary", "Accept-Language, Cookie");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}
}
