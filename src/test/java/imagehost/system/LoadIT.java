package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
	private static final long MAX_RESIDENT_KIB = 512 << 10;

	@TempDir
	private Path folder;

	private final AtomicInteger stored = new AtomicInteger();
	private final Queue<String> errors = new ConcurrentLinkedQueue<>();
	private final Queue<Integer> slowAnswers = new ConcurrentLinkedQueue<>();

	@Test
	void storesEverythingInBoundedMemory() throws Exception {
		// As 40 % of 512 MB in the container.
		ServiceProcess.Launch launch = new ServiceProcess.Launch(folder).flags("-Xmx205m",
				"-XX:+ExitOnOutOfMemoryError");
		byte[] request = new Form().file("a.png", Noise.png(9, BYTES)).request();
		try (ServiceProcess service = launch.start()) {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
			List<Thread> clients = new ArrayList<>();
			for (int client = 0; client < SLOW; client++) {
				clients.add(Thread.ofVirtual().start(() -> trickle(launch.port(), request)));
			}
			for (int client = 0; client < CLIENTS; client++) {
				clients.add(Thread.ofVirtual().start(() -> upload(launch.port(), request, end)));
			}
			for (Thread client : clients) {
				assertThat(client.join(ANSWER.multipliedBy(2))).isTrue();
			}

			long resident = residentKib(service);
			System.out.println(stored + " stored, " + errors.size() + " errors, peak RSS " + resident + " KiB, slow: "
					+ slowAnswers);
			assertThat(errors).isEmpty();
			assertThat(slowAnswers).hasSize(SLOW).allMatch(status -> status == 408);
			assertThat(resident).isLessThanOrEqualTo(MAX_RESIDENT_KIB);
		}
	}

	private void upload(int port, byte[] request, long end) {
		do {
			try {
				RawExchange.Answer answer = RawExchange.exchange(port, request, ANSWER);
				if (answer.status() == 201) {
					stored.incrementAndGet();
				} else {
					errors.add(answer.status() + " " + answer.rest());
				}
			} catch (IOException failure) {
				errors.add(failure.toString());
			}
		} while (System.nanoTime() < end);
	}

	/** One byte a second after the head, until the server has had enough. */
	private void trickle(int port, byte[] request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write(request, 0, 400);
			Thread.ofVirtual().start(() -> drip(socket, request));
			slowAnswers.add(RawExchange.read(socket, System.nanoTime(), Duration.ofSeconds(60)).status());
		} catch (IOException failure) {
			errors.add("slow client: " + failure);
		}
	}

	private static void drip(Socket socket, byte[] request) {
		try {
			for (int index = 400; index < request.length; index++) {
				socket.getOutputStream().write(request[index]);
				TimeUnit.SECONDS.sleep(1);
			}
		} catch (IOException | InterruptedException ended) {
			// The answer has come.
		}
	}

	private static long residentKib(ServiceProcess service) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
				.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
				.mapToLong(Long::parseLong).findFirst().orElse(0);
	}
}
