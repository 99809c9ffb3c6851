package imagehost.storage.s3;

import imagehost.storage.s3.S3Location.AccessKey;
import imagehost.system.RunningS3;
import java.net.URI;
import java.util.Optional;

/** Where tests find the bucket of a running store. */
final class Locations {
	private Locations() {
	}

	/** @param endpoint of the store, or of something before it */
	static S3Location of(RunningS3 s3, URI endpoint, String prefix) {
		return new S3Location(s3.bucket(), prefix, Optional.of(endpoint), "us-east-1", true,
				Optional.of(new AccessKey(s3.accessKey(), s3.secretKey())));
	}
}
