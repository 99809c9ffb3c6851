package imagehost.system;

import imagehost.system.RawHttp.Answer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
		static Acknowledged of(Answer answer) {
			return new Acknowledged(first(NAME, answer), first(SHA256, answer));
		}

		private static String first(Pattern pattern, Answer answer) {
			Matcher found = pattern.matcher(answer.text());
			if (!found.find()) {
				throw new AssertionError("not the answer of an upload: " + answer);
			}
			return found.group(1);
		}
	}

	static Answer send(RawHttp http, String fileName, byte[] picture) {
		return http.exchange(new Form().file(fileName, picture).request());
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException everyJdkHasIt) {
			throw new IllegalStateException(everyJdkHasIt);
		}
	}
}
