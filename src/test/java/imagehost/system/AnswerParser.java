package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Where an answer begins, and whether it is whole (RFC 9112, sections 2.1, 6.3 and 7.1). */
final class AnswerParser {
	private static final String LINE_END = "\r\n";
	private static final String END = "\r\n\r\n";
	private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] \\d{3}[ \r]");
	private static final int HEXADECIMAL = 16;

	private AnswerParser() {
	}

	static Answer parse(byte[] received) {
		Answer answer = split(received);
		return isChunked(answer) ? new Answer(answer.head(), joined(answer.body())) : answer;
	}

	private static Answer split(byte[] received) {
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

	private static boolean isChunked(Answer answer) {
		return answer.header("transfer-encoding").equals("chunked");
	}

	/** The content of the chunks, as far as there are any, and all bytes behind the last one. */
	private static byte[] joined(byte[] chunked) {
		ByteArrayOutputStream content = new ByteArrayOutputStream(chunked.length);
		String text = new String(chunked, StandardCharsets.ISO_8859_1);
		int at = 0;
		for (int lineEnd = text.indexOf(LINE_END); lineEnd >= 0; lineEnd = text.indexOf(LINE_END, at)) {
			int length = Integer.parseInt(text.substring(at, lineEnd), HEXADECIMAL);
			int start = lineEnd + LINE_END.length();
			int end = Math.min(start + length, chunked.length);
			content.write(chunked, start, end - start);
			at = Math.min(end + LINE_END.length(), chunked.length);
			if (length == 0) {
				break;
			}
		}
		content.write(chunked, at, chunked.length - at);
		return content.toByteArray();
	}

	/** Whether the answer has all that its head promises; one that promises nothing ends with its connection. */
	static boolean isWhole(byte[] received) {
		Answer answer = split(received);
		if (answer.headers().containsKey("content-length")) {
			return answer.body().length >= Integer.parseInt(answer.header("content-length"));
		}
		return isChunked(answer) && answer.text().endsWith("0" + END) || answer.status() == 304;
	}
}
