package imagehost.api;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.editing.Change;
import imagehost.image.RejectedException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a change: a JSON object with {@code listed}, {@code original_name}, or both (RFC 7396). */
final class ImageChange {
	/** More than the longest name can take, each character escaped. */
	private static final int MAX_BYTES = 16_384;
	private static final String LISTED = "listed";
	private static final String NAME = "original_name";

	private ImageChange() {
	}

	/**
	 * @throws RejectedException naming the member that is unknown or of another type, or {@code body} when it is no
	 *             JSON object
	 */
	static Change read(InputStream body) throws IOException, RejectedException {
		JsonNode json = JsonBody.read(body, MAX_BYTES,
				(member, value) -> member.equals(LISTED) && value.isBoolean()
						|| member.equals(NAME) && value.isTextual());
		return new Change(json.has(LISTED) ? json.get(LISTED).booleanValue() : null,
				json.has(NAME) ? json.get(NAME).textValue() : null);
	}
}
