package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawExchange.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload whose answer was lost is sent again: over a killed process, and while the first one is still under way. */
final class IdempotencyIT {
	private static final Duration ANSWER = Duration.ofSeconds(20);
	private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{16})\"");
	private static final Pattern DELETE_KEY = Pattern.compile("\"delete_key\":\"([^\"]{22})\"");

	@TempDir
	Path folder;

	@Test
	void givesTheSameAnswerAfterAKillBeforeTheAnswerWasRead() throws Exception {
		ServiceProcess.Launch launch = new ServiceProcess.Launch(folder);
		byte[] request = request("a-key-of-the-killed-upload", 1);
		ServiceProcess killed = launch.start();
		String committed;
		try (Socket client = new Socket(InetAddress.getLoopbackAddress(), launch.port())) {
			client.getOutputStream().write(request);
			committed = awaitListed(launch.port()); // in the catalogue, so committed; its answer is never read
			killed.kill();
		}

		try (ServiceProcess _ = launch.start()) {
			Answer retry = RawExchange.exchange(launch.port(), request, ANSWER);

			assertThat(retry.status()).as(retry.rest()).isEqualTo(201);
			assertThat(retry.header("Idempotency-Replayed")).contains("true");
			assertThat(first(ID, retry)).isEqualTo(committed);
			assertThat(pictures(launch)).isEqualTo(1);
			assertThat(deletion(launch.port(), committed, first(DELETE_KEY, retry)).status()).isEqualTo(204);
		}
	}

	@Test
	void storesOnceWhatComesSeveralTimesAtOnce() throws Exception {
		ServiceProcess.Launch launch = new ServiceProcess.Launch(folder);
		try (ServiceProcess _ = launch.start(); var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int round = 1; round <= 10; round++) {
				byte[] request = request("a-key-of-many-attempts-" + round, round);
				Callable<Answer> upload = () -> RawExchange.exchange(launch.port(), request, ANSWER);
				Set<String> answers = new HashSet<>();
				for (Future<Answer> answer : clients.invokeAll(Collections.nCopies(6, upload))) {
					assertThat(answer.get().status()).isEqualTo(201);
					answers.add(answer.get().rest());
				}
				assertThat(answers).hasSize(1);
				assertThat(pictures(launch)).isEqualTo(round);
			}
		}
	}

	private static byte[] request(String key, int seed) {
		return Form.request("Idempotency-Key: " + key + "\r\n",
				new Form().file("a.png", Noise.png(seed, 30_000)).body());
	}

	private static String awaitListed(int port) throws IOException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (System.nanoTime() < end) {
			Matcher id = ID.matcher(Uploads.get(port, "/api/images", ANSWER).rest());
			if (id.find()) {
				return id.group(1);
			}
			LockSupport.parkNanos(1_000_000);
		}
		throw new AssertionError("the picture did not come into the catalogue");
	}

	private static Answer deletion(int port, String id, String key) throws IOException {
		return RawExchange.exchange(port, Form.utf8("DELETE /api/images/" + id
				+ " HTTP/1.1\r\nHost: localhost\r\nX-Delete-Key: " + key + "\r\nContent-Length: 0\r\n\r\n"), ANSWER);
	}

	private static String first(Pattern pattern, Answer answer) {
		Matcher found = pattern.matcher(answer.rest());
		assertThat(found.find()).as(answer.rest()).isTrue();
		return found.group(1);
	}

	private static long pictures(ServiceProcess.Launch launch) throws IOException {
		try (Stream<Path> files = Files.list(launch.images())) {
			return files.filter(Files::isRegularFile).count();
		}
	}
}
