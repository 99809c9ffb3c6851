package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawExchange.Answer;
import imagehost.system.Uploads.Acknowledged;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM with an upload in flight: it ends well, and nothing new begins. */
@Timeout(120)
final class GracefulStopIT {
	private static final Duration ANSWER = Duration.ofSeconds(15);
	private static final Duration END = Duration.ofSeconds(25);
	private static final byte[] PICTURE = Noise.png(5, 400_000);

	/** Never counted down. By itself Tomcat ends requests in flight after 2 s. */
	private static final CountDownLatch LONGER_THAN_TOMCAT_WAITS = new CountDownLatch(1);

	@TempDir
	private Path folder;

	@Test
	void finishesAnUploadInFlightAndRefusesNewOnes() throws Exception {
		ServiceProcess.Launch launch = new ServiceProcess.Launch(folder);
		byte[] request = new Form().file("late.png", PICTURE).request();
		try (ServiceProcess service = launch.start(); Socket slow = connect(launch)) {
			assertThat(Uploads.send(launch.port(), PICTURE, ANSWER).status()).isEqualTo(201);
			slow.getOutputStream().write(request, 0, request.length / 2);
			awaitReading(launch);
			service.terminate();
			awaitRefusal(launch);
			LONGER_THAN_TOMCAT_WAITS.await(4, TimeUnit.SECONDS);

			slow.getOutputStream().write(request, request.length / 2, request.length - request.length / 2);
			Answer answer = RawExchange.read(slow, System.nanoTime(), ANSWER);

			assertThat(answer.status()).isEqualTo(201);
			service.awaitEnd(END);
			Acknowledged late = Acknowledged.of(answer);
			assertThat(Uploads.sha256(Files.readAllBytes(launch.images().resolve(late.fileName()))))
					.isEqualTo(late.sha256());
			assertThat(Files.readString(launch.appLog())).contains("late.png");
		}
	}

	private static Socket connect(ServiceProcess.Launch launch) throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), launch.port());
	}

	/** Until the half upload holds a place in memory: it is being read. */
	private static void awaitReading(ServiceProcess.Launch launch) throws Exception {
		String before = freeMemory(launch);
		long end = System.nanoTime() + ANSWER.toNanos();
		while (freeMemory(launch).equals(before) && System.nanoTime() < end && !isTaken(before)) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private static boolean isTaken(String free) {
		double kibibytes = Double.parseDouble(free);
		return kibibytes % 1024 != 0;
	}

	private static String freeMemory(ServiceProcess.Launch launch) throws IOException {
		return Uploads.get(launch.port(), "/metrics", ANSWER).rest().lines()
				.filter(line -> line.startsWith("imagehost_upload_memory_free_kibibytes "))
				.map(line -> line.substring(line.indexOf(' ') + 1)).findFirst().orElse("0");
	}

	private static void awaitRefusal(ServiceProcess.Launch launch) throws Exception {
		long end = System.nanoTime() + ANSWER.toNanos();
		while (isServing(launch)) {
			assertThat(System.nanoTime()).as("new requests are still served").isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private static boolean isServing(ServiceProcess.Launch launch) {
		try {
			int status = Uploads.get(launch.port(), "/api/images", Duration.ofSeconds(5)).status();
			return status != 503 && status != 0;
		} catch (IOException refused) {
			return false;
		}
	}
}
