package imagehost.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a header such as {@code Content-Disposition} or {@code Content-Type}:
 * {@code form-data; name="file"; filename="cat.jpg"} (RFC 2183, section 2; RFC 6266, section 4).
 */
final class HeaderParameters {
	private final Map<String, String> values = new HashMap<>();

	/**
	 * @param header its value; what stands before the first semicolon is no parameter
	 */
	HeaderParameters(String header) {
		int semicolon = header.indexOf(';');
		while (semicolon >= 0) {
			int equals = header.indexOf('=', semicolon);
			int next = header.indexOf(';', semicolon + 1);
			if (equals >= 0 && (next < 0 || equals < next)) {
				String name = header.substring(semicolon + 1, equals).strip().toLowerCase(Locale.ROOT);
				next = readValue(header, name, equals + 1);
			}
			semicolon = next;
		}
	}

	/** Reads one value; returns where the next parameter's semicolon is, or -1. */
	private int readValue(String header, String name, int start) {
		int begin = start;
		while (begin < header.length() && (header.charAt(begin) == ' ' || header.charAt(begin) == '\t')) {
			begin++;
		}
		if (begin < header.length() && header.charAt(begin) == '"') {
			return readQuoted(header, name, begin + 1);
		}
		int end = header.indexOf(';', begin);
		values.putIfAbsent(name, header.substring(begin, end < 0 ? header.length() : end).strip());
		return end;
	}

	/** A backslash is a character of its own unless it stands before a quotation mark or another one. */
	private int readQuoted(String header, String name, int start) {
		StringBuilder value = new StringBuilder();
		int at = start;
		while (at < header.length() && header.charAt(at) != '"') {
			boolean isEscape = header.charAt(at) == '\\' && at + 1 < header.length()
					&& (header.charAt(at + 1) == '"' || header.charAt(at + 1) == '\\');
			at += isEscape ? 1 : 0;
			value.append(header.charAt(at++));
		}
		values.putIfAbsent(name, value.toString());
		return header.indexOf(';', Math.min(at, header.length()));
	}

	/** The value of a parameter, without quotation marks. */
	Optional<String> value(String name) {
		return Optional.ofNullable(values.get(name));
	}

	/** The name of a file: {@code filename*} where it can be read, else {@code filename}. */
	Optional<String> fileName() {
		return value("filename*").flatMap(EncodedName::ofExtended)
				.or(() -> value("filename").map(EncodedName::ofWords));
	}
}
