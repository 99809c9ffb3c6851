package imagehost.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters in a query; of several with one name the first counts. */
public final class Query {
	private final Map<String, String> parameters = new HashMap<>();

	private Query() {
	}

	/** The parameters of {@code text}, such as a request's query; null has none. */
	public static Query of(@Nullable String text) {
		Query query = new Query();
		for (String pair : text == null ? new String[0] : text.split("&")) {
			String[] nameAndValue = pair.split("=", 2);
			query.parameters.putIfAbsent(decode(nameAndValue[0]),
					nameAndValue.length < 2 ? "" : decode(nameAndValue[1]));
		}
		return query;
	}

	/** The value of a parameter, empty text if it has none. */
	public Optional<String> first(String name) {
		return Optional.ofNullable(parameters.get(name));
	}

	/** Whether everything in a query is what percent-encoding and UTF-8 can mean (URL Standard, section 1.3). */
	public static boolean isDecodable(@Nullable String text) {
		if (text == null || text.indexOf('%') < 0) {
			return true;
		}
		try {
			// Characters in it are bytes that were not encoded.
			byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		} catch (IllegalArgumentException | CharacterCodingException malformed) {
			return false;
		}
	}

	/** What is no percent-encoding stands for itself. */
	public static String decode(String encoded) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException malformed) {
			return encoded;
		}
	}
}
