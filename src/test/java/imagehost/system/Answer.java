package imagehost.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer over HTTP/1.1.
 *
 * @param head status line and headers; empty when the connection ended without an answer
 * @param body put together from its chunks where it came in chunks, and whatever followed it on the connection
 */
public record Answer(String head, byte[] body) {
	/** 0 when the connection ended without an answer. */
	public int status() {
		return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1].strip());
	}

	/** By name in lower case; a header that came several times has its values joined by commas. */
	public Map<String, String> headers() {
		Map<String, String> headers = new TreeMap<>();
		head.lines().skip(1).forEach(line -> {
			int colon = line.indexOf(':');
			headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
					(first, next) -> first + ", " + next);
		});
		return headers;
	}

	/** The value of a header in any case, empty when it is not there. */
	public String header(String name) {
		return headers().getOrDefault(name.toLowerCase(Locale.ROOT), "");
	}

	/** The body as text in UTF-8. */
	public String text() {
		return new String(body, StandardCharsets.UTF_8);
	}

	/** The body as JSON. */
	public JsonNode json() {
		try {
			return new ObjectMapper().readTree(body);
		} catch (IOException notJson) {
			throw new AssertionError("not JSON: " + text(), notJson);
		}
	}

	/** The first string of this name in an answer in JSON. */
	public String member(String name) {
		return first("\"" + name + "\":\"([^\"]*)\"");
	}

	/** Where the page says, by its {@code <link>}, that the page of this relation is. */
	public String link(String relation) {
		return first("<link rel=\"" + relation + "\" href=\"([^\"]+)\"").replace("&amp;", "&");
	}

	/** What the first group of the pattern matches, where it first occurs in the body. */
	public String first(String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(text());
		if (!found.find()) {
			throw new AssertionError("no " + pattern + " in " + head + "\n" + text());
		}
		return found.group(1);
	}
}
