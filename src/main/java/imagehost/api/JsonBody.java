package imagehost.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiPredicate;

/** Reads the body of a request that is a JSON object, bounded, with members that are known. */
final class JsonBody {
	private static final ObjectMapper JSON = new ObjectMapper();

	private JsonBody() {
	}

	/**
	 * @param isKnown whether a member of this name may have this value
	 * @throws RejectedException naming the member that is unknown or of another type, or {@code body} when it is no
	 *             JSON object or empty
	 */
	static JsonNode read(InputStream body, int maxBytes, BiPredicate<String, JsonNode> isKnown)
			throws IOException, RejectedException {
		byte[] bytes = body.readNBytes(maxBytes + 1);
		if (bytes.length > maxBytes) {
			throw new RejectedException(Rejection.REQUEST_TOO_LARGE, Map.of("limit_bytes", maxBytes));
		}
		JsonNode json = object(bytes);
		for (Map.Entry<String, JsonNode> member : json.properties()) {
			if (!isKnown.test(member.getKey(), member.getValue())) {
				throw RejectedException.badParameter(member.getKey());
			}
		}
		return json;
	}

	private static JsonNode object(byte[] bytes) throws IOException, RejectedException {
		try {
			JsonNode json = JSON.readTree(bytes);
			if (json != null && json.isObject() && !json.isEmpty()) {
				return json;
			}
		} catch (JacksonException malformed) {
			throw RejectedException.badParameter("body");
		}
		throw RejectedException.badParameter("body");
	}
}
