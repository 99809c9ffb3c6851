package imagehost.system;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawHttp.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An upload whose answer was lost is sent again: over a killed process, and while the first one is still under way. */
final class IdempotencyIT {
	private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{16})\"");
	private static final Pattern DELETE_KEY = Pattern.compile("\"delete_key\":\"([^\"]{22})\"");

	@Test
	void givesTheSameAnswerAfterAKillBeforeTheAnswerWasRead() throws IOException {
		try (RunningServer server = RunningServer.start()) {
			RawHttp http = new RawHttp(server.port());
			byte[] request = request("a-key-of-the-killed-upload", 1);
			String committed;
			try (RawConnection client = http.connect()) {
				client.write(request);
				committed = awaitListed(http); // in the catalogue, so committed; its answer is never read
				server.kill();
			}
			server.restart();

			Answer retry = http.exchange(request);

			assertThat(retry.status()).as(retry.text()).isEqualTo(201);
			assertThat(retry.header("idempotency-replayed")).isEqualTo("true");
			assertThat(first(ID, retry)).isEqualTo(committed);
			assertThat(pictures(server)).isEqualTo(1);
			assertThat(http.send("DELETE", "/api/images/" + committed, new byte[0],
					"X-Delete-Key: " + first(DELETE_KEY, retry)).status()).isEqualTo(204);
		}
	}

	@Test
	void storesOnceWhatComesSeveralTimesAtOnce() throws Exception {
		try (RunningServer server = RunningServer.start();
				var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			RawHttp http = new RawHttp(server.port());
			for (int round = 1; round <= 10; round++) {
				byte[] request = request("a-key-of-many-attempts-" + round, round);
				Callable<Answer> upload = () -> http.exchange(request);
				Set<String> answers = new HashSet<>();
				for (Future<Answer> answer : clients.invokeAll(Collections.nCopies(6, upload))) {
					assertThat(answer.get().status()).isEqualTo(201);
					answers.add(answer.get().text());
				}
				assertThat(answers).hasSize(1);
				assertThat(pictures(server)).isEqualTo(round);
			}
		}
	}

	private static byte[] request(String key, int seed) {
		return Form.request("Idempotency-Key: " + key + "\r\n",
				new Form().file("a.png", Noise.png(seed, 30_000)).body());
	}

	private static String awaitListed(RawHttp http) {
		Await.until("the picture is in the catalogue", Duration.ofSeconds(20),
				() -> ID.matcher(http.get("/api/images").text()).find());
		return first(ID, http.get("/api/images"));
	}

	private static String first(Pattern pattern, Answer answer) {
		Matcher found = pattern.matcher(answer.text());
		assertThat(found.find()).as(answer.text()).isTrue();
		return found.group(1);
	}

	private static long pictures(RunningServer server) throws IOException {
		try (Stream<Path> files = Files.list(server.imagesDir())) {
			return files.filter(Files::isRegularFile).count();
		}
	}
}
