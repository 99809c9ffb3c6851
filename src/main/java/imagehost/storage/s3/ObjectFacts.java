package imagehost.storage.s3;

import imagehost.image.ImageFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts of an image as metadata of its object. Metadata are ASCII and at most 2 KB
 * (<a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">S3 User Guide</a>), so the name
 * is in base64: the longest one takes 1,360 characters.
 */
final class ObjectFacts {
	private static final String NAME = "original-name";
	private static final String LISTED = "listed";
	private static final String UPLOADED_AT = "uploaded-at";
	private static final String SHA256 = "sha256";
	private static final String DELETE_KEY_HASH = "delete-key-hash";
	/** Distinguishes the object of this attempt from another of the same name. */
	private static final String NONCE = "nonce";

	private ObjectFacts() {
	}

	static Map<String, String> metadata(ImageFacts facts) {
		Map<String, String> metadata = new TreeMap<>();
		metadata.put(NAME, Base64.getUrlEncoder().withoutPadding()
				.encodeToString(facts.originalName().getBytes(StandardCharsets.UTF_8)));
		metadata.put(LISTED, Boolean.toString(facts.isListed()));
		metadata.put(UPLOADED_AT, facts.uploadedAt().toString());
		metadata.put(SHA256, facts.sha256());
		metadata.put(DELETE_KEY_HASH, facts.deleteKeyHash());
		metadata.values().removeIf(String::isEmpty); // not every store keeps an empty one
		return metadata;
	}

	static Map<String, String> metadata(ImageFacts facts, String nonce) {
		Map<String, String> metadata = metadata(facts);
		metadata.put(NONCE, nonce);
		return metadata;
	}

	/** Nothing when the object came from somewhere else. */
	static Optional<ImageFacts> parse(Map<String, String> metadata) {
		String sha256 = metadata.getOrDefault(SHA256, "");
		if (sha256.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new ImageFacts(
					new String(Base64.getUrlDecoder().decode(metadata.getOrDefault(NAME, "")), StandardCharsets.UTF_8),
					Boolean.parseBoolean(metadata.get(LISTED)), Instant.parse(metadata.getOrDefault(UPLOADED_AT, "")),
					sha256, metadata.getOrDefault(DELETE_KEY_HASH, "")));
		} catch (DateTimeParseException | IllegalArgumentException foreign) {
			return Optional.empty();
		}
	}

	static boolean isOf(Map<String, String> metadata, String nonce) {
		return nonce.equals(metadata.get(NONCE));
	}
}
