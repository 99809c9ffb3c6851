package imagehost.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.editing.Change;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads the body of a change: a JSON object with {@code listed}, {@code original_name}, or both (RFC 7396). */
final class ImageChange {
	/** More than the longest name can take, each character escaped. */
	private static final int MAX_BYTES = 16_384;
	private static final String LISTED = "listed";
	private static final String NAME = "original_name";
	private static final ObjectMapper JSON = new ObjectMapper();

	private ImageChange() {
	}

	/**
	 * @throws RejectedException naming the member that is unknown or of another type, or {@code body} when it is no
	 *             JSON object
	 */
	static Change read(InputStream body) throws IOException, RejectedException {
		JsonNode json = object(body);
		for (String member : List.copyOf(json.properties().stream().map(Map.Entry::getKey).toList())) {
			requireKnown(member, json.get(member));
		}
		return new Change(json.has(LISTED) ? json.get(LISTED).booleanValue() : null,
				json.has(NAME) ? json.get(NAME).textValue() : null);
	}

	private static JsonNode object(InputStream body) throws IOException, RejectedException {
		byte[] bytes = body.readNBytes(MAX_BYTES + 1);
		if (bytes.length > MAX_BYTES) {
			throw new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", MAX_BYTES));
		}
		try {
			JsonNode json = JSON.readTree(bytes);
			if (json != null && json.isObject() && !json.isEmpty()) {
				return json;
			}
		} catch (JacksonException malformed) {
			throw badParameter("body");
		}
		throw badParameter("body");
	}

	private static void requireKnown(String member, JsonNode value) throws RejectedException {
		boolean isKnown = member.equals(LISTED) && value.isBoolean() || member.equals(NAME) && value.isTextual();
		if (!isKnown) {
			throw badParameter(member);
		}
	}

	private static RejectedException badParameter(String parameter) {
		return new RejectedException(Rejection.BAD_PARAMETER, Map.of("parameter", parameter));
	}
}
