package imagehost.storage.s3;

import imagehost.gate.RemoteCalls;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.storage.StoredImage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The few requests to a bucket that the stores need, with the answers sorted by what they mean for us. Keys are
 * relative to the prefix. Safe for many threads.
 */
final class S3Objects implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(S3Objects.class);
	/** The bytes behind a name never change. */
	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	private final String bucket;
	private final String prefix;
	private final Duration patience;
	private final S3Requests requests;

	/** @param patience for one attempt, beside the time that its bytes take at 1 MiB a second */
	S3Objects(S3Location location, Duration patience, RemoteCalls calls) {
		this.patience = patience;
		this.bucket = location.bucket();
		this.prefix = location.prefix();
		this.requests = new S3Requests(location, calls);
		Thread.ofPlatform().daemon().name("s3-client").start(this::prepare);
	}

	/** The first request loads a thousand classes; a bucket that is not there is reported before somebody uploads. */
	private void prepare() {
		try {
			requireBucket();
		} catch (StorageException failure) {
			LOG.error("the S3 store does not answer as it should: {}", failure.getMessage());
		}
	}

	/**
	 * Stores an object unless there is one of the same name.
	 *
	 * @throws StorageException when the store has refused it; nothing is stored then
	 */
	PutOutcome putNew(String key, byte[] bytes, String mediaType, Map<String, String> metadata) {
		try {
			requests.ask("put", "no answer whether " + key + " is stored", s3 -> s3.putObject(
					request(key, bytes, mediaType, metadata).ifNoneMatch("*").build(), RequestBody.fromBytes(bytes)));
			return PutOutcome.STORED;
		} catch (S3Exception answer) {
			return PutOutcome.of(answer)
					.orElseThrow(() -> S3Requests.failure("could not store " + key, answer));
		} catch (StorageException noAnswer) {
			LOG.warn(noAnswer.getMessage());
			return PutOutcome.UNKNOWN;
		}
	}

	/** Stores an object, or replaces it. */
	void put(String key, byte[] bytes, String mediaType, Map<String, String> metadata) {
		requests.make("put", "could not store " + key,
				s3 -> s3.putObject(request(key, bytes, mediaType, metadata).build(),
						RequestBody.fromBytes(bytes)));
	}

	private PutObjectRequest.Builder request(String key, byte[] bytes, String mediaType,
			Map<String, String> metadata) {
		return PutObjectRequest.builder().bucket(bucket).key(prefix + key).contentType(mediaType)
				.cacheControl(FOR_EVER).metadata(metadata).overrideConfiguration(within(bytes.length));
	}

	/** Twice the time of an attempt for all of them: what has failed slowly once will do so again. */
	private AwsRequestOverrideConfiguration within(long bytes) {
		Duration attempt = patience.plusSeconds(bytes >> 20);
		return AwsRequestOverrideConfiguration.builder().apiCallAttemptTimeout(attempt)
				.apiCallTimeout(attempt.multipliedBy(2)).build();
	}

	/** Size, time and metadata; nothing when there is no such object. */
	Optional<HeadObjectResponse> head(String key) {
		String failure = "could not look at " + key;
		try {
			return Optional.of(requests.ask("head", failure, s3 -> s3.headObject(
					head -> head.bucket(bucket).key(prefix + key).overrideConfiguration(within(0)))));
		} catch (S3Exception answer) {
			// It has no body and so no code: the bucket may be absent, or the store.
			if (answer.statusCode() != 404 || get(failure, key, 0).isPresent()) {
				throw S3Requests.failure(failure, answer);
			}
			return Optional.empty();
		}
	}

	/**
	 * Those of an object without bytes, in one request where {@link #head} may need two; nothing when there is none.
	 */
	Optional<Map<String, String>> metadata(String key) {
		return get("could not look at " + key, key, 0).map(object -> object.response().metadata());
	}

	/**
	 * All bytes; nothing when there is no such object.
	 *
	 * @param largestBytes the read may take time in proportion
	 */
	Optional<byte[]> read(String key, long largestBytes) {
		String failure = "could not read " + key;
		Optional<ResponseBytes<GetObjectResponse>> object = get(failure, key, largestBytes);
		object.ifPresent(whole -> requireWhole(failure, whole));
		return object.map(ResponseBytes::asByteArrayUnsafe);
	}

	/** The JDK takes a head that was cut for a whole one, and what follows up to the end for the body. */
	private static void requireWhole(String failure, ResponseBytes<GetObjectResponse> object) {
		Long length = object.response().contentLength();
		if (length == null || length != object.asByteArrayUnsafe().length) {
			throw new StorageException(Fault.UNAVAILABLE, failure + ": the answer was cut");
		}
	}

	private Optional<ResponseBytes<GetObjectResponse>> get(String failure, String key, long largestBytes) {
		try {
			return Optional.of(requests.ask("get", failure, s3 -> s3.getObjectAsBytes(
					get -> get.bucket(bucket).key(prefix + key).overrideConfiguration(within(largestBytes)))));
		} catch (NoSuchKeyException absent) {
			if (S3Requests.code(absent).equals("NoSuchKey")) {
				return Optional.empty();
			}
			throw S3Requests.failure(failure, absent);
		} catch (S3Exception refused) {
			throw S3Requests.failure(failure, refused);
		}
	}

	/** Removes an object; there need not be one. */
	void delete(String key) {
		requests.make("delete", "could not delete " + key, s3 -> s3.deleteObject(
				delete -> delete.bucket(bucket).key(prefix + key).overrideConfiguration(within(0))));
	}

	/**
	 * Calls back for objects below a folder, in the order of their keys.
	 *
	 * @param after names behind this one only
	 * @param last and none behind this one
	 */
	void list(String folder, String after, String last, Consumer<S3Object> object) {
		String root = prefix + folder;
		requests.make("list", "could not list " + folder, s3 -> {
			for (var page : s3.listObjectsV2Paginator(
					list -> list.bucket(bucket).prefix(root).startAfter(after.isEmpty() ? null : root + after))) {
				for (S3Object found : page.contents()) {
					if (found.key().compareTo(root + last) > 0) {
						return true;
					}
					object.accept(found);
				}
			}
			return true;
		});
	}

	static StoredImage stored(ImageName name, HeadObjectResponse object) {
		return new StoredImage(name, object.contentLength(), object.lastModified(), Optional.ofNullable(object.eTag()));
	}

	/** The key without the prefix. */
	String relative(S3Object object) {
		return object.key().substring(prefix.length());
	}

	/**
	 * @throws StorageException when the bucket is not there, cannot be reached, or does not let us in
	 */
	void requireBucket() {
		requests.make("bucket", "the bucket " + bucket + " cannot be used",
				s3 -> s3.headBucket(head -> head.bucket(bucket).overrideConfiguration(within(0))));
	}

	@Override
	public void close() {
		requests.close();
	}
}
