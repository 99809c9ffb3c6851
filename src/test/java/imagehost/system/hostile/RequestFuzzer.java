package imagehost.system.hostile;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.api.OpenApiFile;
import imagehost.system.Form;
import imagehost.system.UploadedImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes requests of the operations that the API describes, from a seed: parameters and bodies right, odd or wrong. */
final class RequestFuzzer {
	private static final List<String> TYPES = List.of("multipart/form-data", "text/html", "image/png;;", "*/*", "json",
			"application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data; boundary=\"\"");
	private static final List<String> ACCEPTED = List.of("*/*", "text/plain", "application/json", "image/png",
			"application/problem+json", "text/html;q=0.1", ";", "a/b/c");
	private static final List<String> SECRETS = List.of("Authorization: Bearer ", "Authorization: Client-ID ",
			"Authorization: Basic ", "X-Delete-Key: ", "X-API-Key: ");

	private final OpenApiFile api;
	private final FuzzedValues values;
	private final FuzzedBodies bodies;
	private final Random random;

	/** @param known an image that is there */
	RequestFuzzer(OpenApiFile api, UploadedImage known, Random random) {
		this.api = api;
		this.values = new FuzzedValues(known, random);
		this.bodies = new FuzzedBodies(values, random);
		this.random = random;
	}

	FuzzedRequest request(String operation) {
		values.setTame(random.nextBoolean());
		List<String> headers = new ArrayList<>();
		String path = operation.substring(operation.indexOf(' ') + 1);
		StringBuilder query = new StringBuilder();
		for (JsonNode parameter : api.declaredParameters(operation)) {
			String name = parameter.get("name").asText();
			String value = values.of(parameter.path("schema"));
			switch (parameter.get("in").asText()) {
				case "path" -> path = path.replace("{" + name + "}", encoded(values.name()));
				case "query" -> append(query, name, value);
				default -> addHeader(headers, name + ": ", value);
			}
		}
		addHeader(headers, values.oneOf(SECRETS), values.any());
		addHeader(headers, "Accept: ", values.isOdd() ? values.oneOf(ACCEPTED) : "*/*");
		String type = contentType(requireNonNull(api.operations().get(operation)));
		headers.add("Content-Type: " + type);
		byte[] body = type.isEmpty() ? new byte[0] : bodies.of(type);
		return new FuzzedRequest(operation, path + query, headers, body, random.nextInt(4) == 0);
	}

	private void append(StringBuilder query, String name, String value) {
		if (random.nextBoolean()) {
			query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
		}
	}

	/** In a third of the requests; a header's value has no control characters here, because those end it. */
	private void addHeader(List<String> headers, String begin, String value) {
		if (random.nextInt(3) == 0) {
			headers.add(begin + value.replaceAll("\\p{Cntrl}", ""));
		}
	}

	private String contentType(JsonNode operation) {
		List<String> declared = new ArrayList<>();
		api.resolved(operation.path("requestBody")).path("content").fieldNames().forEachRemaining(declared::add);
		String type = declared.isEmpty() || values.isOdd() ? values.oneOf(TYPES) : values.oneOf(declared);
		return type.replace("image/*", "image/png").replaceFirst("^multipart/form-data$", Form.TYPE);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}
}
