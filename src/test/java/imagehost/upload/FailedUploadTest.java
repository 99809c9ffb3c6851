package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.AcceptedFormats;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.gate.Decoders;
import imagehost.image.ImageFormat;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SampleImages;
import imagehost.intake.IncomingFile;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload that fails leaves nothing, unless its row may be there; one that is repeated leaves one image. */
class FailedUploadTest {
	private static final byte[] IMAGE = SampleImages.png(4, 3);

	@TempDir
	private Path folder;
	private final StubbornStore store = new StubbornStore();
	private final List<ImageName> leftovers = new ArrayList<>();
	private Instant now = Instant.parse("2026-01-24T14:00:00Z");
	private ImageCatalogue catalogue;
	private IdempotencyKey key;

	@BeforeEach
	void open() throws RejectedException {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		key = IdempotencyKey.parse("a-key-of-16-or-more");
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void keepsTheFileAndNotesItWhereTheRowMayBeThere() {
		ImageCatalogue silent = catalogueThat("add", CatalogueException.unknown("no answer", new Exception()));

		assertThatThrownBy(() -> uploads(silent).upload(file("a.png", IMAGE), null))
				.isInstanceOf(CatalogueException.class);

		assertThat(store.size()).isEqualTo(1);
		assertThat(leftovers).singleElement().extracting(ImageName::format).isEqualTo(ImageFormat.PNG);
	}

	@Test
	void removesTheFileWhereThereIsNoRow() {
		ImageCatalogue broken = catalogueThat("add", new CatalogueException("planted"));

		assertThatThrownBy(() -> uploads(broken).upload(file("a.png", IMAGE), null)).hasMessage("planted");

		assertThat(store.size()).isZero();
		assertThat(leftovers).isEmpty();
	}

	@Test
	void notesAFileThatCouldNotBeRemoved() {
		store.isStubborn = true;
		ImageCatalogue broken = catalogueThat("add", new CatalogueException("planted"));

		assertThatThrownBy(() -> uploads(broken).upload(file("a.png", IMAGE), null)).hasMessage("planted")
				.satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

		assertThat(leftovers).hasSize(1);
	}

	@Test
	void givesTheAnswerOfTheFirstAttemptAgain() throws RejectedException {
		Uploaded first = uploads(catalogue).upload(file("a.png", IMAGE), key);
		now = now.plus(Duration.ofHours(24));
		Uploaded second = uploads(catalogue).upload(file("a.png", IMAGE), key);

		assertThat(first.isReplayed()).isFalse();
		assertThat(second).isEqualTo(new Uploaded(first.entry(), first.deleteKey(), true));
		assertThat(store.size()).isEqualTo(1);
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
		assertThat(key.toString()).doesNotContain(key.value());
		assertThat(key.ofFile(1).hash()).isNotEqualTo(key.hash()).hasSize(64);
	}

	private UploadService uploads(ImageCatalogue images) {
		return new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				new Decoders(1, 1 << 27, Duration.ZERO), new UploadDestination(store, images, (_, _) -> {
				}, leftovers::add, new RefusedFiles(images.refusals(), new ActivityLog(), new SteppedClock())),
				new UploadNotes(new ActivityLog(), new UploadMetrics(new PrometheusRegistry())),
				true, new SteppedClock(), new SecureRandom());
	}

	private ImageCatalogue blindAtFirst() {
		AtomicBoolean hasLooked = new AtomicBoolean();
		return replacing("upload", () -> hasLooked.getAndSet(true) ? null : Optional.empty());
	}

	private ImageCatalogue catalogueThat(String method, RuntimeException failure) {
		return replacing(method, () -> {
			throw failure;
		});
	}

	/** What a method answers in place of the real one, or null where the real one shall. */
	private interface Replacement {
		@Nullable
		Object answer();
	}

	private ImageCatalogue replacing(String name, Replacement replacement) {
		return (ImageCatalogue) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[]{ImageCatalogue.class},
				(_, method, arguments) -> {
					Object answer = method.getName().equals(name) ? replacement.answer() : null;
					return answer == null ? method.invoke(catalogue, arguments) : answer;
				});
	}

	private static IncomingFile file(String name, byte[] bytes) {
		return new IncomingFile(name, Optional.empty(), whole(bytes));
	}

	private static IncomingFile.Whole whole(byte[] bytes) {
		return new IncomingFile.Whole(bytes, () -> {
		});
	}

	/** Refuses to delete when it is told to. */
	private static final class StubbornStore extends InMemoryImageStore {
		private boolean isStubborn;

		@Override
		public boolean delete(ImageName name) {
			if (isStubborn) {
				throw new StorageException(Fault.UNAVAILABLE, "planted");
			}
			return super.delete(name);
		}
	}

	private final class SteppedClock extends Clock {
		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}
}
