package imagehost.storage.s3;

import java.net.URI;
import java.util.Optional;

/**
 * Where a bucket is and how it is reached.
 *
 * @param prefix what stands before {@code images/} in every key; empty, or ending in a slash
 * @param endpoint of the store; empty: that of Amazon in the region
 * @param isPathStyle the bucket stands in the path, not in the name of the host
 * @param key empty: what the SDK finds (environment of AWS, profile, role of the machine)
 */
public record S3Location(String bucket, String prefix, Optional<URI> endpoint, String region, boolean isPathStyle,
		Optional<AccessKey> key) {
	public S3Location {
		if (!prefix.isEmpty() && !prefix.endsWith("/")) {
			throw new IllegalArgumentException("prefix must end in a slash, is " + prefix);
		}
	}

	/** Whether the other one is the same bucket and prefix, however it is reached and with whatever key. */
	public boolean isSamePlace(S3Location other) {
		return bucket.equals(other.bucket) && prefix.equals(other.prefix) && endpoint.equals(other.endpoint);
	}

	/** A key of the store, with its secret half. */
	public record AccessKey(String id, String secret) {
		/** Without the secret. */
		@Override
		public String toString() {
			return id;
		}
	}
}
