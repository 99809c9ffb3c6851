package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Await;
import imagehost.system.Form;
import imagehost.system.RawConnection;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SIGTERM with an upload in flight: it ends well, and nothing new begins. */
@Timeout(120)
final class GracefulStopIT {
	private static final Duration ANSWER = Duration.ofSeconds(15);
	private static final Duration END = Duration.ofSeconds(25);
	/** By itself Tomcat ends requests in flight after 2 s. */
	private static final Duration LONGER_THAN_TOMCAT_WAITS = Duration.ofSeconds(4);
	private static final byte[] IMAGE = TestImages.noise(5, 400_000);
	private static final byte[] REQUEST = new Form().file("late.png", IMAGE).request();

	private RunningServer server;
	private RawHttp http;

	@BeforeEach
	void start() throws IOException {
		server = RunningServer.start();
		http = new RawHttp(server.port(), ANSWER);
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	@Test
	void finishesAnUploadInFlightAndRefusesNewOnes() throws Exception {
		try (RawConnection slow = http.connect()) {
			beginUpload(slow);
			server.terminate();
			Await.until("new requests are refused", ANSWER, () -> !isServing());
			assertThat(server.endsWithin(LONGER_THAN_TOMCAT_WAITS)).isFalse();

			slow.write(REQUEST, REQUEST.length / 2, REQUEST.length);
			Answer answer = slow.readAnswer(ANSWER);

			assertThat(answer.status()).isEqualTo(201);
			assertThat(server.endsWithin(END)).isTrue();
			UploadedImage late = UploadedImage.of(answer);
			assertThat(UploadedImage.sha256(Files.readAllBytes(server.imagesDir().resolve(late.fileName()))))
					.isEqualTo(late.sha256());
			assertThat(Files.readString(server.appLog())).contains("late.png");
		}
	}

	/** Sends half of it, and returns when that holds a place in memory: it is being read. */
	private void beginUpload(RawConnection slow) throws IOException {
		String allFree = freeMemory();
		assertThat(http.upload("early.png", IMAGE).status()).isEqualTo(201);
		Await.until("the first upload has given its memory back", ANSWER, () -> freeMemory().equals(allFree));
		slow.write(REQUEST, 0, REQUEST.length / 2);
		Await.until("the second upload is being read", ANSWER, () -> !freeMemory().equals(allFree));
	}

	private String freeMemory() {
		return http.get("/metrics").text().lines()
				.filter(line -> line.startsWith("imagehost_upload_memory_free_bytes ")).findFirst().orElseThrow();
	}

	private boolean isServing() {
		try {
			return http.get("/api/images").status() != 503;
		} catch (UncheckedIOException | IllegalStateException refused) {
			return false;
		}
	}
}
