package imagehost.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.RemoteCalls;
import imagehost.storage.ImageStore;
import imagehost.storage.ImageStoreContract;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import imagehost.system.RunningS3;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The promises of every store, kept by objects in a real S3 store. */
class S3ImageStoreTest extends ImageStoreContract {
	private static final AtomicInteger PREFIXES = new AtomicInteger();

	private static RunningS3 s3;
	private String prefix = "";

	@BeforeAll
	static void start() throws IOException {
		s3 = RunningS3.start();
	}

	@AfterAll
	static void stop() throws IOException {
		if (s3 != null) {
			s3.close();
		}
	}

	@Override
	protected ImageStore open() {
		if (prefix.isEmpty()) {
			prefix = "place-" + PREFIXES.incrementAndGet() + "/";
		}
		return new S3ImageStore(Locations.of(s3, s3.endpoint(), prefix), name -> {
			throw new AssertionError("left over: " + name);
		}, RemoteCalls.UNOBSERVED, Quota.NONE);
	}

	@Test
	void isFullWhenItsQuotaIsUsed() {
		AtomicLong used = new AtomicLong(90);
		try (S3ImageStore small = new S3ImageStore(Locations.of(s3, s3.endpoint(), "small/"), _ -> {
		}, RemoteCalls.UNOBSERVED, new Quota(100, used::get))) {
			assertThat(small.capacity()).hasValue(new ImageStore.Capacity(10, 90));
			small.store(CAT, new byte[10], FACTS);
			used.addAndGet(10);

			assertThatThrownBy(() -> small.store(DOG, new byte[1], FACTS)).isInstanceOfSatisfying(
					StorageException.class, failure -> assertThat(failure.fault()).isEqualTo(Fault.FULL));

			assertThat(small.find(DOG)).isEmpty();
		}
	}
}
