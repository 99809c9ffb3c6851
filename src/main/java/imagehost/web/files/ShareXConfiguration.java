package imagehost.web.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code GET /sharex.sxcu}: makes this service a destination of ShareX, by a double click (getsharex.com/docs, Custom
 * uploader). What the service says of a failure is in the language of whoever loads the file.
 */
final class ShareXConfiguration extends ToolFile {
	private static final long serialVersionUID = 1L;
	/** The first version of ShareX that knows the syntax {@code {json:...}}. */
	private static final String SHAREX_VERSION = "14.0.0";

	private final transient ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private final boolean isTokenAskedFor;

	ShareXConfiguration(boolean isTokenAskedFor) {
		super("application/json");
		this.isTokenAskedFor = isTokenAskedFor;
	}

	/** The name that ShareX's own collection uses: the host. */
	@Override
	String fileName(Links links) {
		return host(links).replaceAll("[^A-Za-z0-9.-]", "_") + ".sxcu";
	}

	@Override
	String content(RequestContext context) throws JsonProcessingException {
		Links links = context.links();
		Map<String, Object> uploader = new LinkedHashMap<>();
		uploader.put("Version", SHAREX_VERSION);
		uploader.put("Name", host(links));
		uploader.put("DestinationType", "ImageUploader");
		uploader.put("RequestMethod", "POST");
		uploader.put("RequestURL", links.to(Routes.API_UPLOAD));
		uploader.put("Headers", headers(context));
		uploader.put("Body", "MultipartFormData");
		uploader.put("FileFormName", "file");
		uploader.put("URL", "{json:url}");
		uploader.put("ThumbnailURL", "{json:thumbnail_url}");
		uploader.put("DeletionURL", "{json:delete_url}");
		uploader.put("ErrorMessage", "{json:detail}");
		return json.writeValueAsString(uploader) + "\n";
	}

	/** ShareX asks for what stands in braces, until the user writes the token there. */
	private Map<String, String> headers(RequestContext context) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Accept", "application/json");
		headers.put("Accept-Language", context.language().tag());
		if (isTokenAskedFor) {
			headers.put("Authorization", "Bearer {prompt:" + context.messages().text("page.upload.token") + "}");
		}
		return headers;
	}

	/** Not URI.getHost(), which knows no names with an underscore, such as those of containers. */
	private static String host(Links links) {
		return URI.create(links.to(Routes.HOME)).getRawAuthority().replaceFirst(":[0-9]+$", "");
	}
}
