package imagehost.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads over sockets, and what their answers say. */
final class Uploads {
	private static final Pattern NAME = Pattern.compile("\"url\":\"[^\"]*/images/([^\"]+)\"");
	private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

	private Uploads() {
	}

	/**
	 * A picture that was acknowledged.
	 *
	 * @param fileName in the images folder
	 */
	record Acknowledged(String fileName, String sha256) {
		static Acknowledged of(RawExchange.Answer answer) {
			return new Acknowledged(first(NAME, answer), first(SHA256, answer));
		}

		private static String first(Pattern pattern, RawExchange.Answer answer) {
			Matcher found = pattern.matcher(answer.rest());
			if (!found.find()) {
				throw new AssertionError("not the answer of an upload: " + answer);
			}
			return found.group(1);
		}
	}

	static RawExchange.Answer send(int port, byte[] picture, Duration deadline) throws IOException {
		return RawExchange.exchange(port, new Form().file("a.png", picture).request(), deadline);
	}

	static RawExchange.Answer get(int port, String path, Duration deadline) throws IOException {
		return RawExchange.exchange(port, ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII), deadline);
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException everyJdkHasIt) {
			throw new IllegalStateException(everyJdkHasIt);
		}
	}
}
