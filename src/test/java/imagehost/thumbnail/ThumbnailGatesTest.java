package imagehost.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.gate.DecoderPass;
import imagehost.gate.Decoders;
import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.gate.OverloadedException;
import imagehost.gate.ReadingGates;
import imagehost.image.ImageName;
import imagehost.image.SampleImages;
import imagehost.thumbnail.ThumbnailCache.Outcome;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Under load, thumbnails wait for each other and for memory, bounded in time. */
class ThumbnailGatesTest extends ThumbnailsTest {
	@Test
	void makesItOnceForManyWhoAskTogether() throws Exception {
		assertThat(outcomesOfManyWhoAskTogether()).containsOnly(Outcome.PRESENT);

		assertThat(store.reads()).isEqualTo(1);
		try (var files = Files.list(thumbnailsFolder)) {
			assertThat(files).containsExactly(thumbnailsFolder.resolve(CAT.toString()));
		}
	}

	@Test
	void triesOnceForManyWhoAskTogetherWhatCannotBeMade() throws Exception {
		store.damage(CAT, new byte[]{1, 2, 3});

		assertThat(outcomesOfManyWhoAskTogether()).containsOnly(Outcome.IMPOSSIBLE);

		assertThat(store.reads()).isEqualTo(1);
	}

	private List<Outcome> outcomesOfManyWhoAskTogether() throws Exception {
		CountDownLatch allAsk = new CountDownLatch(1);
		store.beforeRead(() -> await(allAsk));
		List<FutureTask<Outcome>> requests = new ArrayList<>();
		for (int number = 0; number < 8; number++) {
			FutureTask<Outcome> request = new FutureTask<>(() -> thumbnails.request(CAT));
			requests.add(request);
			waitUntilItWaits(request); // one in the store, the others for that one
		}
		allAsk.countDown();

		List<Outcome> outcomes = new ArrayList<>();
		for (FutureTask<Outcome> request : requests) {
			outcomes.add(request.get());
		}
		return outcomes;
	}

	private static Thread waitUntilItWaits(FutureTask<?> request) {
		Thread thread = Thread.ofPlatform().daemon().start(request);
		while (thread.isAlive() && thread.getState() != Thread.State.WAITING
				&& thread.getState() != Thread.State.TIMED_WAITING) {
			Thread.onSpinWait();
		}
		return thread;
	}

	@Test
	void waitsForAnotherNoLongerThanItsPatience() throws Exception {
		ThumbnailCache impatient = cache(ThumbnailGates.of(2, reading, Duration.ZERO));
		CountDownLatch isAsked = new CountDownLatch(1);
		FutureTask<Outcome> first = untilItReads(impatient, isAsked);

		assertThatThrownBy(() -> impatient.request(CAT)).isInstanceOf(OverloadedException.class)
				.hasMessageContaining("the same thumbnail");

		isAsked.countDown();
		assertThat(first.get()).isEqualTo(Outcome.PRESENT);
	}

	@Test
	void stopsWaitingForAnotherWhenItIsInterrupted() throws Exception {
		CountDownLatch isAsked = new CountDownLatch(1);
		FutureTask<Outcome> first = untilItReads(thumbnails, isAsked);
		AtomicBoolean isStillInterrupted = new AtomicBoolean();
		FutureTask<Outcome> second = new FutureTask<>(() -> {
			try {
				return thumbnails.request(CAT);
			} finally {
				isStillInterrupted.set(Thread.currentThread().isInterrupted());
			}
		});

		waitUntilItWaits(second).interrupt();

		assertThatThrownBy(second::get).hasCauseInstanceOf(OverloadedException.class);
		assertThat(isStillInterrupted).isTrue();
		isAsked.countDown();
		assertThat(first.get()).isEqualTo(Outcome.PRESENT);
	}

	/** A request that is being made, and goes on when {@code isAsked}. */
	private FutureTask<Outcome> untilItReads(ThumbnailCache cache, CountDownLatch isAsked) {
		CountDownLatch isReading = new CountDownLatch(1);
		store.beforeRead(() -> {
			isReading.countDown();
			await(isAsked);
		});
		FutureTask<Outcome> request = new FutureTask<>(() -> cache.request(CAT));
		Thread.ofPlatform().daemon().start(request);
		await(isReading);
		return request;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException cause) {
			throw new IllegalStateException(cause);
		}
	}

	@Test
	void readsNothingIntoMemoryThatIsTaken() {
		try (var _ = memory.enter(MEMORY_BYTES - IMAGE_BYTES + 1024)) {
			assertThatThrownBy(() -> thumbnails.request(CAT)).isInstanceOf(OverloadedException.class);
			assertThat(store.reads()).isZero();
		}

		assertThat(thumbnails.request(CAT)).isEqualTo(Outcome.PRESENT);
		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	/** A file of few bytes may have many pixels. */
	@Test
	void countsThePixelsOfAThumbnailAmongTheMemory() {
		MemoryGate large = new MemoryGate("images in memory", 8 << 20, Duration.ZERO);
		ThumbnailCache counting = cache(new ThumbnailGates(new Gate("requests", 64, Duration.ZERO), makers,
				new ReadingGates(large, reading.decoders()), Duration.ofSeconds(10)));

		try (var _ = large.enter((8 << 20) - (IMAGE_BYTES + 640 * 480 * 8) + 1024)) {
			assertThatThrownBy(() -> counting.request(CAT)).isInstanceOf(OverloadedException.class);
		}
		try (var _ = large.enter((8 << 20) - (IMAGE_BYTES + 640 * 480 * 8))) {
			assertThat(counting.request(CAT)).isEqualTo(Outcome.PRESENT);
		}
	}

	@Test
	void refusesAtOnceWhenTooManyWait() {
		Gate requests = new Gate("requests", 1, Duration.ZERO);
		ThumbnailCache busy = cache(new ThumbnailGates(requests, makers, reading, Duration.ofSeconds(10)));

		try (var _ = requests.enter()) {
			assertThatThrownBy(() -> busy.request(CAT)).isInstanceOf(OverloadedException.class);
		}
		assertThat(busy.request(CAT)).isEqualTo(Outcome.PRESENT);
	}

	@Test
	void leavesMemoryToUploadsWhileThumbnailsAreMade() {
		try (var _ = makers.enter()) {
			assertThatThrownBy(() -> thumbnails.request(CAT)).isInstanceOf(OverloadedException.class);
			assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
		}
	}

	/** A progressive image takes much of it; what it lacks now it may have later. */
	@Test
	void waitsForTheMemoryOfTheDecoder() {
		int bytes = 1 << 27;
		Decoders decoders = new Decoders(2, bytes, Duration.ZERO);
		ThumbnailCache progressive = cache(
				ThumbnailGates.of(1, new ReadingGates(memory, decoders), Duration.ofSeconds(10)));
		ImageName image = add("6k3v0q9m2c8x1hzt", SampleImages.progressiveJpeg(640, 480));

		try (DecoderPass another = decoders.enter()) {
			another.reserve(bytes);
			assertThatThrownBy(() -> progressive.request(image)).isInstanceOf(OverloadedException.class);
			assertThat(progressive.request(CAT)).isEqualTo(Outcome.PRESENT);
		}

		assertThat(progressive.request(image)).isEqualTo(Outcome.PRESENT);
		assertThat(decoders.free()).isEqualTo(2);
	}
}
