package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeleteKey;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SampleImages;
import imagehost.intake.IncomingFile;
import imagehost.storage.StorageException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An upload that is repeated leaves one image. */
class RepeatedUploadTest extends UploadFaultsTest {
	@Test
	void givesTheAnswerOfTheFirstAttemptAgain() throws RejectedException {
		Uploaded first = uploads(catalogue).upload(file("a.png", IMAGE), key);
		now = now.plus(Duration.ofHours(24));
		Uploaded second = uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertThat(first.isReplayed()).isFalse();
		assertThat(second).isEqualTo(new Uploaded(first.entry(), first.deleteKey(), true));
		assertThat(store.size()).isEqualTo(1);
	}

	/** For nothing is stored. */
	@Test
	void givesTheAnswerAgainWhileTheVolumeIsFull() throws RejectedException {
		Uploaded first = uploads(catalogue).upload(file("a.png", IMAGE), key);
		Uploaded other = uploads(catalogue).upload(file("a.png", IMAGE), key.ofFile(1));
		store.failWith(StorageException.Fault.FULL);

		Uploaded again = uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertThat(again).isEqualTo(new Uploaded(first.entry(), first.deleteKey(), true));
		assertThat(again.deleteKey()).hasSize(22).isNotEqualTo(other.deleteKey());
		assertThat(DeleteKey.fits(again.deleteKey(), first.entry().deleteKeyHash())).isTrue();
	}

	@Test
	void forgetsAnAttemptAfterADay() throws RejectedException {
		Uploaded first = uploads(catalogue).upload(file("a.png", IMAGE), key);
		now = now.plus(Duration.ofHours(24)).plusMillis(1);
		Uploaded second = uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertThat(second.isReplayed()).isFalse();
		assertThat(second.entry().id()).isNotEqualTo(first.entry().id());
	}

	@Test
	void refusesAKeyThatWasUsedForSomethingElseOrWhoseImageIsGone() throws RejectedException {
		Uploaded first = uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertRefused(file("a.png", SampleImages.png(5, 3)), Rejection.IDEMPOTENCY_KEY_REUSED);
		assertRefused(file("b.png", IMAGE), Rejection.IDEMPOTENCY_KEY_REUSED);
		assertRefused(new IncomingFile("a.png", Optional.of(false), whole(IMAGE)), Rejection.IDEMPOTENCY_KEY_REUSED);
		catalogue.beginDeletion(first.entry().id());
		assertRefused(file("a.png", IMAGE), Rejection.IMAGE_DELETED_SINCE);
	}

	private void assertRefused(IncomingFile file, Rejection expected) {
		assertThatThrownBy(() -> uploads(catalogue).upload(file, key)).isInstanceOfSatisfying(RejectedException.class,
				rejected -> assertThat(rejected.rejection()).isEqualTo(expected));
	}

	/** Both attempts found nothing, and the other one has added its row first. */
	@Test
	void leavesTheImageToAnAttemptThatWasFaster() throws RejectedException {
		Uploaded faster = uploads(catalogue).upload(file("a.png", IMAGE), key);

		Uploaded slower = uploads(blindAtFirst()).upload(file("a.png", IMAGE), key);

		assertThat(slower).isEqualTo(new Uploaded(faster.entry(), faster.deleteKey(), true));
		assertThat(store.size()).isEqualTo(1);
	}

	/** As before, but the other one was no attempt of the same upload. */
	@Test
	void leavesNothingWhereAnotherUploadWithTheKeyWasFaster() throws RejectedException {
		uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertThatThrownBy(() -> uploads(blindAtFirst()).upload(file("b.png", IMAGE), key))
				.isInstanceOf(RejectedException.class);

		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void takesKeysOf16To255Characters() throws RejectedException {
		assertThat(IdempotencyKey.parse(" " + "k".repeat(16) + " ").value()).hasSize(16);
		assertThat(IdempotencyKey.parse("k".repeat(255)).value()).hasSize(255);
		for (String wrong : new String[]{"k".repeat(15), "k".repeat(256), "k".repeat(16) + " k", ""}) {
			assertThatThrownBy(() -> IdempotencyKey.parse(wrong)).isInstanceOf(RejectedException.class);
		}
		assertThat(key).hasToString("idempotency key of file 0"); // the key itself opens something
		assertThat(key.ofFile(1).hash()).isNotEqualTo(key.hash()).hasSize(64);
	}

	private ImageCatalogue blindAtFirst() {
		AtomicBoolean hasLooked = new AtomicBoolean();
		return replacing("upload", () -> hasLooked.getAndSet(true) ? null : Optional.empty());
	}
}
