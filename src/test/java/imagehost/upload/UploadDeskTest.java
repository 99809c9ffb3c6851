package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.access.SecretAttempts;
import imagehost.failure.Fault;
import imagehost.gate.MemoryGate;
import imagehost.image.Effort;
import imagehost.image.SampleImages;
import imagehost.intake.UploadHeaders;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRequest;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.storage.StorageException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every outcome is noted where operators look for it. */
class UploadDeskTest extends NotedUploadsTest {
	@Test
	void notesWhatIsStored() {
		Receipt receipt = receive(SampleImages.png(4, 3), null);

		assertThat(receipt.first()).isInstanceOf(Outcome.Stored.class);
		assertThat(counter("imagehost_uploads", "format", "png")).isOne();
		assertThat(activity.lines()).containsExactly("Успех: изображение a.png загружено.");
	}

	@Test
	void notesWhatIsRefused() {
		Receipt receipt = receive(new byte[10], null);

		assertThat(receipt.first()).isInstanceOfSatisfying(Outcome.Failed.class,
				failed -> assertThat(failed.fault()).isInstanceOf(Fault.OfClient.class));
		assertThat(counter("imagehost_rejections", "reason", "not_an_image")).isOne();
		assertThat(activity.lines()).singleElement().asString()
				.matches("Ошибка: [а-яё][^.]*[^. ] \\(a\\.png\\)\\.");
	}

	@Test
	void notesAFailureOfOurs() {
		store.failWith(StorageException.Fault.FULL);

		receive(SampleImages.png(4, 3), null);

		assertThat(counter("imagehost_upload_failures", "kind", "storage_full")).isOne();
		assertThat(activity.lines()).containsExactly("Ошибка: изображение не сохранено (a.png).");
	}

	@Test
	void notesARequestThatIsRefusedBeforeItIsRead() {
		receive(SampleImages.png(4, 3), "short");

		assertThat(counter("imagehost_rejections", "reason", "bad_idempotency_key")).isOne();
		assertThat(activity.lines()).hasSize(1);
		assertThat(store.size()).isZero();
	}

	private Receipt receive(byte[] image, @Nullable String idempotencyKey) {
		UploadReader reader = new UploadReader(
				new UploadRules(200_000, true, new UploadTokens(List.of(), new SecretAttempts(Clock.systemUTC()))),
				new MemoryGate("memory", 1 << 20, Duration.ZERO));
		return new UploadDesk(reader, uploads, notes, Effort.MOST_OF_ONE_IMAGE).receive(new UploadRequest("image/png",
				image.length,
				new ByteArrayInputStream(image), new UploadHeaders("a.png", null, idempotencyKey, null), "10.0.0.1",
				null,
				20, false));
	}
}
