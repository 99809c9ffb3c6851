package imagehost.web.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import imagehost.http.Links;
import imagehost.http.Routes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code GET /sharex.sxcu}: makes this service a destination of ShareX, by a double click (getsharex.com/docs, Custom
 * uploader).
 */
final class ShareXConfiguration extends ToolFile {
	private static final long serialVersionUID = 1L;
	/** The first version of ShareX that knows the syntax {@code {json:...}}. */
	private static final String SHAREX_VERSION = "14.0.0";

	private final transient ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	ShareXConfiguration() {
		super("application/json");
	}

	/** The name that ShareX's own collection uses: the host. */
	@Override
	String fileName(Links links) {
		return host(links).replaceAll("[^A-Za-z0-9.-]", "_") + ".sxcu";
	}

	@Override
	String content(Links links) throws JsonProcessingException {
		Map<String, Object> uploader = new LinkedHashMap<>();
		uploader.put("Version", SHAREX_VERSION);
		uploader.put("Name", host(links));
		uploader.put("DestinationType", "ImageUploader");
		uploader.put("RequestMethod", "POST");
		uploader.put("RequestURL", links.to(Routes.API_UPLOAD));
		uploader.put("Headers", Map.of("Accept", "application/json"));
		uploader.put("Body", "MultipartFormData");
		uploader.put("FileFormName", "file");
		uploader.put("URL", "{json:url}");
		uploader.put("ThumbnailURL", "{json:thumbnail_url}");
		uploader.put("DeletionURL", "{json:delete_url}");
		uploader.put("ErrorMessage", "{json:detail}");
		return json.writeValueAsString(uploader) + "\n";
	}

	private static String host(Links links) {
		return URI.create(links.to(Routes.HOME)).getHost();
	}
}
