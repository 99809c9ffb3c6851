package imagehost.storage.s3;

import imagehost.storage.ImageStore;
import imagehost.storage.ImageStoreContract;
import imagehost.system.RunningS3;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

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
		});
	}
}
