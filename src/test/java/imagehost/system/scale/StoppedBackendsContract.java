package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What clients see while one of several backends, or all of them, do not run: nothing, or as little as can be. */
interface StoppedBackendsContract {
	/** Two that run, and run again behind each test. */
	SeveralBackends backends();

	@Test
	default void passesADeadBackendOver() throws IOException {
		backends().first().kill();
		try {
			for (int number = 0; number < 8; number++) {
				assertThat(backends().http().get("/api/images").status()).isEqualTo(200);
				assertThat(SeveralBackends.upload(backends().http(), "alive.png", "").status()).isEqualTo(201);
			}
		} finally {
			backends().first().restart();
		}
	}

	@Test
	default void servesEveryImageWhileNoBackendRuns() throws IOException {
		List<UploadedImage> images = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			images.add(UploadedImage.of(SeveralBackends.upload(backends().http(), "lasting.png", "")));
		}
		// nginx keeps this one, and no other
		assertThat(backends().http().get(images.getFirst().path()).status()).isEqualTo(200);
		backends().first().kill();
		backends().second().kill();
		try {
			assertThat(images).allSatisfy(image -> assertThat(
					UploadedImage.sha256(backends().http().get(image.path()).body())).isEqualTo(image.sha256()));
			assertThat(backends().http().get("/upload").status()).isEqualTo(502);
		} finally {
			backends().first().restart();
			backends().second().restart();
		}
	}

	/**
	 * Backends stopped and started one after another while somebody uploads: nothing fails, when the next one waits
	 * until nginx sends requests to the one before again, which it does 2 s after the last failure.
	 */
	@Test
	default void replacesBackendsOneAfterAnotherWithoutAFailure() throws Exception {
		AtomicBoolean isRolling = new AtomicBoolean(true);
		AtomicBoolean isFirstBack = new AtomicBoolean();
		List<String> failures = new ArrayList<>();
		List<String> stored = new ArrayList<>();
		Thread client = Thread.ofVirtual().start(() -> {
			for (int number = 0; isRolling.get(); number++) {
				String name = isFirstBack.get() ? "between.png" : "before.png";
				Answer answer = SeveralBackends.upload(backends().http(), name, "a-key-of-the-roll-" + number);
				if (answer.status() == 201) {
					stored.add(answer.member("id"));
				} else {
					failures.add(answer.head());
				}
			}
		});

		backends().first().restart();
		isFirstBack.set(true);
		assertThat(backends().first().awaitLogged("between.png", Duration.ofSeconds(30))).isTrue();
		backends().second().restart();
		isRolling.set(false);
		client.join(Duration.ofSeconds(30));

		assertThat(failures).isEmpty();
		assertThat(stored).isNotEmpty().allSatisfy(
				id -> assertThat(backends().http().get("/images/" + id + ".png").status()).isEqualTo(200));
	}
}
