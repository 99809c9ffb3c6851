package imagehost.system;

import imagehost.system.RawHttp.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where an answer begins, what its head says, and whether it is whole (RFC 9112, sections 2.1, 6.3 and 7.1). */
final class AnswerHead {
	private static final String END = "\r\n\r\n";
	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}[ \r]");

	private AnswerHead() {
	}

	static Answer parse(byte[] received) {
		String text = new String(received, StandardCharsets.ISO_8859_1);
		int start = startBehindInterim(text);
		int end = text.indexOf(END, start);
		if (end < 0 || !STATUS_LINE.matcher(text).region(start, end + 1).lookingAt()) {
			return new Answer("", received);
		}
		return new Answer(text.substring(start, end),
				Arrays.copyOfRange(received, end + END.length(), received.length));
	}

	/** Interim answers (1xx) come before the one that counts. */
	private static int startBehindInterim(String text) {
		int start = 0;
		while (text.startsWith("HTTP/1.1 1", start) && text.indexOf(END, start) >= 0) {
			start = text.indexOf(END, start) + END.length();
		}
		return start;
	}

	/** Whether the answer has all that its head promises; one that promises nothing ends with its connection. */
	static boolean isWhole(byte[] received) {
		Answer answer = parse(received);
		Map<String, String> headers = answer.headers();
		if (headers.containsKey("content-length")) {
			return answer.body().length >= Integer.parseInt(answer.header("content-length"));
		}
		return answer.header("transfer-encoding").equals("chunked") && answer.text().endsWith("0" + END)
				|| answer.status() == 304;
	}

	/** By name in lower case. */
	static Map<String, String> headers(String head) {
		Map<String, String> headers = new TreeMap<>();
		head.lines().skip(1).forEach(line -> {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		});
		return headers;
	}
}
