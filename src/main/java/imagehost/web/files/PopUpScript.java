package imagehost.web.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import java.io.IOException;

/**
 * {@code GET /sdk/pup.js}: a script for the pages of forums, which puts a button for uploads here beside their editors.
 * It has the address and the attributes of Chevereto's plugin, whose places in forums it can take.
 */
final class PopUpScript extends ToolFile {
	private static final long serialVersionUID = 1L;
	private static final String SOURCE = "/WEB-INF/tools/pup.js";
	/** What the source says where the words on the button belong. */
	private static final String PLACEHOLDER = "'{label}'";

	private final transient ObjectMapper json = new ObjectMapper();

	PopUpScript() {
		super("text/javascript;charset=UTF-8");
	}

	@Override
	String fileName(Links links) {
		return "";
	}

	@Override
	String content(RequestContext context) throws IOException {
		String label = context.messages().text("popup.button");
		return source(SOURCE).replace(PLACEHOLDER, json.writeValueAsString(label));
	}
}
