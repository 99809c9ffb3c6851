package imagehost.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.RemoteCalls;
import imagehost.image.ImageFacts;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StorageException;
import imagehost.system.BrokenWire;
import imagehost.system.BrokenWire.Fault;
import imagehost.system.RunningS3;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store over a bad wire says is so: stored, or not stored, or else it names what may be left over. */
class S3FaultsTest {
	private static final ImageFacts FACTS = new ImageFacts("cat.jpg", true, Instant.parse("2026-01-24T14:00:00Z"),
			"00".repeat(32), "11".repeat(32));
	private static final byte[] BYTES = {1, 2, 3};

	private static RunningS3 s3;
	private static BrokenWire wire;
	private static S3ImageStore store;
	private static final List<ImageName> LEFTOVERS = Collections.synchronizedList(new ArrayList<>());

	private final ImageName name = new ImageName(
			new ImageId("%016d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L))),
			ImageFormat.JPEG);

	@BeforeAll
	static void start() throws IOException {
		s3 = RunningS3.start();
		wire = BrokenWire.before(s3.endpoint().getPort());
		store = new S3ImageStore(Locations.of(s3, URI.create(wire.endpoint()), ""), LEFTOVERS::add,
				RemoteCalls.UNOBSERVED, Quota.NONE,
				Duration.ofMillis(500));
	}

	@AfterAll
	static void stop() throws IOException {
		if (wire != null) {
			wire.close();
			store.close();
		}
		if (s3 != null) {
			s3.close();
		}
	}

	@BeforeEach
	@AfterEach
	void mend() throws IOException {
		wire.mend();
		LEFTOVERS.clear();
	}

	/** The retry finds the object of the first attempt, whose answer was lost, and is answered 412. */
	@ParameterizedTest
	@EnumSource(names = {"CUT_ANSWER", "HANG_AFTERWARDS"})
	void recognizesItsOwnObjectWhenTheAnswerWasLost(Fault fault) {
		wire.breakBy(fault, request -> request.startsWith("PUT"), 1);

		store.store(name, BYTES, FACTS);

		assertThat(wire.attempts(name.toString())).isGreaterThan(1);
		assertThat(store.read(name)).hasValue(BYTES);
		assertThat(LEFTOVERS).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSE", "HANG", "STATUS_500", "STATUS_503"})
	void storesInSpiteOfOneFault(Fault fault) {
		wire.breakBy(fault, request -> request.startsWith("PUT"), 1);

		store.store(name, BYTES, FACTS);

		assertThat(store.read(name)).hasValue(BYTES);
		assertThat(LEFTOVERS).isEmpty();
	}

	/** No answer to any put, though each was done: only a look at the object says so. */
	@Test
	void looksWhetherItIsStoredWhenNoPutIsAnswered() {
		wire.breakBy(Fault.HANG_AFTERWARDS, request -> request.startsWith("PUT"), Integer.MAX_VALUE);

		store.store(name, BYTES, FACTS);

		assertThat(s3.get("images/" + name).body()).isEqualTo(BYTES);
		assertThat(LEFTOVERS).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSE", "HANG", "STATUS_500", "STATUS_503"})
	void namesWhatMayBeLeftWhenTheStoreStaysAway(Fault fault) {
		wire.breakBy(fault);

		assertThatThrownBy(() -> store.store(name, BYTES, FACTS)).isInstanceOf(StorageException.class);

		assertThat(LEFTOVERS).containsExactly(name);
	}

	/** The put arrives when the upload has failed long since: what was named is what appears. */
	@Test
	void namesWhatAppearsAfterTheFailure() throws IOException {
		wire.breakBy(Fault.DELAY, request -> request.startsWith("PUT"), Integer.MAX_VALUE);
		assertThatThrownBy(() -> store.store(name, BYTES, FACTS)).isInstanceOf(StorageException.class);
		assertThat(s3.get("images/" + name).status()).isEqualTo(404);
		assertThat(LEFTOVERS).containsExactly(name);

		wire.mend();

		assertThat(s3.get("images/" + name).status()).isEqualTo(200);
	}

	@Test
	void saysThatTheStoreDoesNotLetItIn() {
		wire.breakBy(Fault.STATUS_403);

		assertThatThrownBy(() -> store.store(name, BYTES, FACTS)).isInstanceOf(StorageException.class)
				.hasMessageContaining("403");

		assertThat(LEFTOVERS).isEmpty();
	}

	@Test
	void neverTakesAnothersObjectForItsOwn() {
		s3.put("images/" + name, new byte[]{9}, java.util.Map.of());

		assertThatThrownBy(() -> store.store(name, BYTES, FACTS)).isInstanceOf(StorageException.class)
				.hasMessageContaining("taken");

		assertThat(store.read(name)).hasValue(new byte[]{9});
		assertThat(LEFTOVERS).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = {"REFUSE", "HANG", "CUT_ANSWER", "STATUS_403", "STATUS_500", "STATUS_503"})
	void neverCallsAnImageAbsentBecauseTheStoreIsAway(Fault fault) {
		wire.breakBy(fault);

		assertThatThrownBy(() -> store.read(name)).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> store.find(name)).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> store.delete(name)).isInstanceOf(StorageException.class);
		assertThatThrownBy(() -> store.list(Instant.MAX, _ -> {
		}, _ -> {
		})).isInstanceOf(StorageException.class);
		assertThatThrownBy(store::requireWritable).isInstanceOf(StorageException.class);
	}

	@Test
	void neverTakesHalfAnImageForAWholeOne() {
		store.store(name, BYTES, FACTS);
		wire.breakBy(Fault.CUT_END);

		assertThatThrownBy(() -> store.read(name)).isInstanceOf(StorageException.class);
	}

	@Test
	void neverCallsAnImageAbsentBecauseTheBucketIs() {
		S3Location wrong = new S3Location("no-such-bucket", "", Locations.of(s3, s3.endpoint(), "").endpoint(),
				"us-east-1", true, Locations.of(s3, s3.endpoint(), "").key());
		try (S3ImageStore elsewhere = new S3ImageStore(wrong, LEFTOVERS::add, RemoteCalls.UNOBSERVED, Quota.NONE)) {
			assertThatThrownBy(() -> elsewhere.read(name)).isInstanceOf(StorageException.class);
			assertThatThrownBy(() -> elsewhere.find(name)).isInstanceOf(StorageException.class);
			assertThatThrownBy(() -> elsewhere.list(Instant.MAX, _ -> {
			}, _ -> {
			})).isInstanceOf(StorageException.class);
			assertThatThrownBy(elsewhere::requireWritable).isInstanceOf(StorageException.class);
		}
	}
}
