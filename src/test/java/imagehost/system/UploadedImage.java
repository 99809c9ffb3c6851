package imagehost.system;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An image whose upload was acknowledged by the API.
 *
 * @param fileName in the images folder
 * @param sha256 of the stored file
 */
public record UploadedImage(String id, String fileName, String sha256, String deleteKey) {
	/** @throws AssertionError when it is not the answer of a successful upload */
	public static UploadedImage of(Answer answer) {
		return new UploadedImage(answer.member("id"), answer.first("\"url\":\"[^\"]*/images/([^\"]+)\""),
				answer.member("sha256"), answer.member("delete_key"));
	}

	/** Path of its page. */
	public String page() {
		return "/i/" + id;
	}

	/** Path of its page for those who may delete it. */
	public String managedPage() {
		return page() + "?key=" + deleteKey;
	}

	/** Path of the image itself. */
	public String path() {
		return "/images/" + fileName;
	}

	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException everyJdkHasIt) {
			throw new IllegalStateException(everyJdkHasIt);
		}
	}
}
