package imagehost.web.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code GET /picgo.json}: the configuration of PicGo, whose plugin web-uploader sends images here; Typora, editors and
 * PicList can use it too.
 */
final class PicGoConfiguration extends ToolFile {
	private static final long serialVersionUID = 1L;
	private static final String UPLOADER = "web-uploader";
	/** For the user to replace. */
	private static final String TOKEN = "TOKEN";

	private final transient ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
	private final boolean isTokenAskedFor;

	PicGoConfiguration(boolean isTokenAskedFor) {
		super("application/json");
		this.isTokenAskedFor = isTokenAskedFor;
	}

	@Override
	String fileName(Links links) {
		return "picgo.json";
	}

	@Override
	String content(RequestContext context) throws JsonProcessingException {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Accept-Language", context.language().tag());
		if (isTokenAskedFor) {
			headers.put("Authorization", "Bearer " + TOKEN);
		}
		Map<String, Object> uploader = new LinkedHashMap<>();
		uploader.put("url", context.links().to(Routes.API_UPLOAD));
		uploader.put("paramName", "file");
		uploader.put("jsonPath", "url");
		uploader.put("customHeader", new ObjectMapper().writeValueAsString(headers)); // the plugin wants JSON in a text
		uploader.put("customBody", "");
		Map<String, Object> picBed = new LinkedHashMap<>();
		picBed.put("uploader", UPLOADER);
		picBed.put("current", UPLOADER);
		picBed.put(UPLOADER, uploader);
		Map<String, Object> configuration = new LinkedHashMap<>();
		configuration.put("picBed", picBed);
		configuration.put("picgoPlugins", Map.of("picgo-plugin-" + UPLOADER, true));
		return json.writeValueAsString(configuration) + "\n";
	}
}
