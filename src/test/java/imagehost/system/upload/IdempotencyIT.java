package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.Form;
import imagehost.system.RawConnection;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An upload whose answer was lost is sent again: over a killed process, and while the first one is still under way. */
final class IdempotencyIT {
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
			assertThat(retry.member("id")).isEqualTo(committed);
			assertThat(server.imageFiles()).hasSize(1);
			assertThat(http.send("DELETE", "/api/images/" + committed, new byte[0],
					"X-Delete-Key: " + retry.member("delete_key")).status()).isEqualTo(204);
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
				assertThat(server.imageFiles()).hasSize(round);
			}
		}
	}

	private static byte[] request(String key, int seed) {
		return Form.request("Idempotency-Key: " + key + "\r\n",
				new Form().file("a.png", TestImages.noise(seed, 30_000)).body());
	}

	private static String awaitListed(RawHttp http) {
		Await.until("the image is in the catalogue", Duration.ofSeconds(20),
				() -> http.get("/api/images").text().contains("\"id\""));
		return http.get("/api/images").member("id");
	}

}
