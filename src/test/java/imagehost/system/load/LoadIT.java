package imagehost.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.SampleImages;
import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.RawConnection;
import imagehost.system.RawHttp;
import imagehost.system.ResidentMemory;
import imagehost.system.RunningNginx;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many uploading clients beside slow ones, and images that are heavy to decode, in the memory of the container: no
 * error, pages that answer, and bounded memory. A small version by default; {@code -Dimagehost.load.clients},
 * {@code .bytes}, {@code .seconds}, {@code .slow} and {@code .heavy} make it large.
 */
@Timeout(300)
final class LoadIT {
	private static final int CLIENTS = Integer.getInteger("imagehost.load.clients", 20);
	private static final int BYTES = Integer.getInteger("imagehost.load.bytes", 100_000);
	private static final int SECONDS = Integer.getInteger("imagehost.load.seconds", 3);
	private static final int SLOW = Integer.getInteger("imagehost.load.slow", 5);
	private static final int HEAVY = Integer.getInteger("imagehost.load.heavy", 4);
	/** As 34 % of 512 MB in the container. */
	private static final String HEAP = "-Xmx174m";
	private static final Duration PAGE_ANSWER = Duration.ofSeconds(10);
	private static final Duration ANSWER = Duration.ofSeconds(90);
	private static final Duration SLOW_ANSWER = Duration.ofSeconds(60);
	private static final int BEGINNING_BYTES = 400;

	private final AtomicInteger stored = new AtomicInteger();
	private final Queue<String> errors = new ConcurrentLinkedQueue<>();
	private final Queue<Integer> slowAnswers = new ConcurrentLinkedQueue<>();

	@Test
	void storesEverythingInBoundedMemory() throws Exception {
		try (RunningServer server = RunningServer.start(Map.of(), HEAP)) {
			load(server.port(), this::trickle);

			assertThat(slowAnswers).hasSize(SLOW).allMatch(status -> status == 408);
			assertHeld(server);
		}
	}

	/** There nginx waits for slow clients: they cost the service nothing, and nothing ends them. */
	@Test
	void storesEverythingBehindNginxToo() throws Exception {
		try (RunningServer server = RunningServer.start(Map.of(), HEAP);
				RunningNginx nginx = RunningNginx.before(server.port(), server.imagesDir(), Map.of())) {
			load(nginx.port(), this::dawdle);

			long resident = nginx.peakKib();
			System.out.println("nginx: peak RSS " + resident + " KiB");
			assertThat(resident).isBetween(1L, ResidentMemory.MAX_KIB);
			assertHeld(server);
		}
	}

	private interface SlowClient {
		void send(RawHttp http, byte[] request, long endNanos);
	}

	private void load(int port, SlowClient slow) throws Exception {
		byte[] request = new Form().file("a.png", TestImages.noise(9, BYTES)).request();
		RawHttp http = new RawHttp(port, ANSWER);
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
		List<Thread> clients = new ArrayList<>();
		for (int client = 0; client < SLOW; client++) {
			clients.add(Thread.ofVirtual().start(() -> slow.send(http, request, end)));
		}
		for (int client = 0; client < CLIENTS; client++) {
			clients.add(Thread.ofVirtual().start(() -> upload(http, request, end)));
		}
		for (Thread client : clients) {
			assertThat(client.join(ANSWER.multipliedBy(2))).isTrue();
		}
	}

	private void assertHeld(RunningServer server) throws IOException {
		long resident = ResidentMemory.peakKib(server.process());
		System.out.println(stored + " stored, " + errors.size() + " errors, peak RSS " + resident + " KiB, slow: "
				+ slowAnswers);
		assertThat(errors).isEmpty();
		assertThat(stored.get()).isGreaterThanOrEqualTo(CLIENTS);
		assertThat(resident).isBetween(ResidentMemory.MIN_SERVICE_KIB, ResidentMemory.MAX_KIB);
	}

	/** Progressive: all scans are gone past, and what is known of each coefficient is kept. */
	@Test
	void answersPagesWhileHeavyImagesAreDecoded() throws Exception {
		byte[] request = new Form().file("a.jpg", SampleImages.progressiveJpeg(4000, 4000)).request();
		try (RunningServer server = RunningServer.start(Map.of(), HEAP)) {
			RawHttp http = new RawHttp(server.port(), ANSWER);
			RawHttp reader = new RawHttp(server.port(), PAGE_ANSWER);
			Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
			for (int image = 0; image < HEAVY; image++) {
				Thread.ofVirtual().start(() -> statuses.add(http.exchange(request).status()));
			}

			int pages = 0;
			while (statuses.size() < HEAVY) {
				assertThat(reader.get("/").status()).isEqualTo(200);
				pages++;
			}

			System.out.println(HEAVY + " heavy images: " + statuses + ", " + pages + " pages meanwhile, peak RSS "
					+ ResidentMemory.peakKib(server.process()) + " KiB");
			assertThat(statuses).containsAnyOf(201).allMatch(status -> status == 201 || status == 503);
			assertThat(pages).isPositive();
			assertThat(ResidentMemory.peakKib(server.process())).isBetween(ResidentMemory.MIN_SERVICE_KIB,
					ResidentMemory.MAX_KIB);
		}
	}

	private void upload(RawHttp http, byte[] request, long end) {
		do {
			try {
				Answer answer = http.exchange(request);
				if (answer.status() == 201) {
					stored.incrementAndGet();
				} else {
					errors.add(answer.status() + " " + answer.text());
				}
			} catch (UncheckedIOException failure) {
				errors.add(failure.toString());
			}
		} while (System.nanoTime() < end);
	}

	/** One byte a second after the head, until the server ends the request. */
	private void trickle(RawHttp http, byte[] request, long endNanos) {
		CountDownLatch answered = new CountDownLatch(1);
		try (RawConnection connection = http.connect()) {
			connection.write(request, 0, BEGINNING_BYTES);
			Thread.ofVirtual().start(() -> drip(connection, request, answered));
			slowAnswers.add(connection.readAnswer(SLOW_ANSWER).status());
		} catch (IOException failure) {
			errors.add("slow client: " + failure);
		} finally {
			answered.countDown();
		}
	}

	/** One byte a second until the others are done. */
	private void dawdle(RawHttp http, byte[] request, long endNanos) {
		try (RawConnection connection = http.connect()) {
			connection.write(request, 0, BEGINNING_BYTES);
			for (int index = BEGINNING_BYTES; System.nanoTime() < endNanos; index++) {
				connection.write(request, index, index + 1);
				TimeUnit.SECONDS.sleep(1);
			}
		} catch (IOException | InterruptedException failure) {
			errors.add("slow client: " + failure);
		}
	}

	private static void drip(RawConnection connection, byte[] request, CountDownLatch answered) {
		try {
			for (int index = BEGINNING_BYTES; index < request.length; index++) {
				connection.write(request, index, index + 1);
				if (answered.await(1, TimeUnit.SECONDS)) {
					return;
				}
			}
		} catch (IOException | InterruptedException ended) {
			// The answer has come.
		}
	}
}
