package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawHttp.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Many uploading clients beside slow ones, in the memory of the container: no error, and bounded memory. A small
 * version by default; {@code -Dimagehost.load.clients}, {@code .bytes}, {@code .seconds} and {@code .slow} make it
 * large.
 */
@Timeout(300)
final class LoadIT {
	private static final int CLIENTS = Integer.getInteger("imagehost.load.clients", 20);
	private static final int BYTES = Integer.getInteger("imagehost.load.bytes", 100_000);
	private static final int SECONDS = Integer.getInteger("imagehost.load.seconds", 3);
	private static final int SLOW = Integer.getInteger("imagehost.load.slow", 5);
	private static final Duration ANSWER = Duration.ofSeconds(90);
	private static final Duration SLOW_ANSWER = Duration.ofSeconds(60);
	private static final int BEGINNING_BYTES = 400;
	private static final long MAX_RESIDENT_KIB = 512 << 10;

	private final AtomicInteger stored = new AtomicInteger();
	private final Queue<String> errors = new ConcurrentLinkedQueue<>();
	private final Queue<Integer> slowAnswers = new ConcurrentLinkedQueue<>();

	@Test
	void storesEverythingInBoundedMemory() throws Exception {
		byte[] request = new Form().file("a.png", Noise.png(9, BYTES)).request();
		// As 40 % of 512 MB in the container.
		try (RunningServer server = RunningServer.start(Map.of(), "-Xmx205m")) {
			RawHttp http = new RawHttp(server.port(), ANSWER);
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
			List<Thread> clients = new ArrayList<>();
			for (int client = 0; client < SLOW; client++) {
				clients.add(Thread.ofVirtual().start(() -> trickle(http, request)));
			}
			for (int client = 0; client < CLIENTS; client++) {
				clients.add(Thread.ofVirtual().start(() -> upload(http, request, end)));
			}
			for (Thread client : clients) {
				assertThat(client.join(ANSWER.multipliedBy(2))).isTrue();
			}

			long resident = residentKib(server);
			System.out.println(stored + " stored, " + errors.size() + " errors, peak RSS " + resident + " KiB, slow: "
					+ slowAnswers);
			assertThat(errors).isEmpty();
			assertThat(slowAnswers).hasSize(SLOW).allMatch(status -> status == 408);
			assertThat(resident).isLessThanOrEqualTo(MAX_RESIDENT_KIB);
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

	/** One byte a second after the head, until the server has had enough. */
	private void trickle(RawHttp http, byte[] request) {
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

	private static long residentKib(RunningServer server) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + server.process().pid() + "/status")).stream()
				.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
				.mapToLong(Long::parseLong).findFirst().orElse(0);
	}
}
