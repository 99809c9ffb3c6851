package imagehost.storage.s3;

import imagehost.storage.s3.S3Location.AccessKey;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the SDK's client so that it works with other stores than Amazon's too. */
final class S3Clients {
	private static final Duration CONNECT = Duration.ofSeconds(2);
	private static final Duration SILENCE = Duration.ofSeconds(10);
	private static final int ATTEMPTS = 3;

	private S3Clients() {
	}

	static S3Client of(S3Location location) {
		S3ClientBuilder builder = S3Client.builder()
				.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
				.region(Region.of(location.region()))
				.credentialsProvider(location.key().map(S3Clients::credentials)
						.orElseGet(() -> DefaultCredentialsProvider.builder().build()))
				.forcePathStyle(location.isPathStyle())
				// Ceph 16 refuses the SDK's own checksums, and keeps "Content-Encoding: aws-chunked" of chunked bodies.
				.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
				.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
				.serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
				.overrideConfiguration(settings -> settings
						.retryStrategy(StandardRetryStrategy.builder().maxAttempts(ATTEMPTS).build()));
		location.endpoint().ifPresent(builder::endpointOverride);
		return builder.build();
	}

	private static AwsCredentialsProvider credentials(AccessKey key) {
		return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret()));
	}
}
