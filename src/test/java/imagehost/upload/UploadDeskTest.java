package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.activity.RecordedActivity;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.failure.Fault;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SampleImages;
import imagehost.image.png.PngBytes;
import imagehost.intake.IncomingFile;
import imagehost.intake.UploadHeaders;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRequest;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every outcome is noted where operators look for it. */
class UploadDeskTest {
	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private final PrometheusRegistry registry = new PrometheusRegistry();
	private final UploadNotes notes = new UploadNotes(new ActivityLog(), new UploadMetrics(registry));
	private final RecordedActivity activity = new RecordedActivity();
	private ImageCatalogue catalogue;
	private UploadService uploads;

	@BeforeEach
	void wire() {
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		Decoders decoders = new Decoders(1, 1 << 27, Duration.ZERO);
		uploads = new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)), decoders,
				new UploadDestination(store, catalogue, (_, _) -> {
				}, _ -> {
				}, new RefusedFiles(catalogue.refusals(), new ActivityLog(), Clock.systemUTC())), notes, true,
				Clock.systemUTC(), new SecureRandom());
	}

	@AfterEach
	void close() {
		activity.close();
		catalogue.close();
	}

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

	@Test
	void storesAFileOnlyWhereTheFieldsBeforeItAllowThat() {
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null, new StoringBudget(System::nanoTime), fields -> {
			if (!fields.containsKey("album")) {
				throw new RejectedException(Rejection.ALBUM_KEY_WRONG);
			}
		});

		assertThat(writer.file(file())).isTrue();
		assertThat(writer.receipt().isSingle()).isTrue();
		assertThat(store.size()).isZero();
		writer.field("album", "a");
		assertThat(writer.file(file())).isTrue();

		assertThat(store.size()).isOne();
		assertThat(writer.receipt().isSingle()).isFalse();
		assertThat(counter("imagehost_rejections", "reason", Rejection.ALBUM_KEY_WRONG.code())).isOne();
	}

	@Test
	void storesNoFurtherFileWhenTheTimeOfTheRequestIsUsedUp() {
		AtomicLong nanos = new AtomicLong();
		// Each look at the clock is 21 s later than the one before: a file takes so long.
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(() -> nanos.addAndGet(Duration.ofSeconds(21).toNanos())), UploadCondition.NONE);

		assertThat(writer.file(file())).isTrue();
		assertThat(writer.file(file())).isTrue();
		assertThat(writer.file(file())).isFalse();

		assertThat(store.size()).isEqualTo(2);
		assertThat(writer.receipt().outcomes().getLast()).isInstanceOfSatisfying(Outcome.Failed.class,
				failed -> assertThat(failed.fault()).isInstanceOfSatisfying(Fault.OfServer.class,
						fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OVERLOADED)));
	}

	@Test
	void countsTheTimeOfARefusedFileToo() {
		AtomicLong nanos = new AtomicLong();
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(() -> nanos.addAndGet(Duration.ofSeconds(41).toNanos())), UploadCondition.NONE);
		IncomingFile refused = new IncomingFile("a.exe", Optional.empty(), new IncomingFile.Whole(new byte[9], () -> {
		}));

		assertThat(writer.file(refused)).isTrue();
		assertThat(writer.file(file())).isFalse();

		assertThat(counter("imagehost_rejections", "reason", Rejection.EXTENSION_NOT_ALLOWED.code())).isOne();
	}

	@Test
	void looksAtNoFurtherFileWhenItTookTooMuchToRefuseThoseBefore() {
		byte[] twoRows = Arrays.copyOf(PngBytes.rows4x3(), 10);
		byte[] cutShort = PngBytes.grey4x3().data(twoRows).end();
		ReceiptWriter writer = new ReceiptWriter(uploads, notes, null,
				new StoringBudget(System::nanoTime, 2 * twoRows.length), UploadCondition.NONE);

		for (int file = 1; file <= 3; file++) {
			assertThat(writer.file(file(cutShort))).isTrue();
		}
		assertThat(writer.file(file())).isTrue();

		assertThat(store.size()).isZero();
		assertThat(counter("imagehost_rejections", "reason", Rejection.PNG_ROWS_MISSING.code())).isEqualTo(3);
		assertThat(counter("imagehost_rejections", "reason", Rejection.TOO_MUCH_REFUSED.code())).isOne();
	}

	private Receipt receive(byte[] image, @Nullable String idempotencyKey) {
		UploadReader reader = new UploadReader(
				new UploadRules(200_000, true, new UploadTokens(List.of(), new SecretAttempts(Clock.systemUTC()))),
				new MemoryGate("memory", 1 << 20, Duration.ZERO));
		return new UploadDesk(reader, uploads, notes).receive(new UploadRequest("image/png", image.length,
				new ByteArrayInputStream(image), new UploadHeaders("a.png", null, idempotencyKey, null), "10.0.0.1",
				null,
				20, false));
	}

	private static IncomingFile file() {
		return file(SampleImages.png(4, 3));
	}

	private static IncomingFile file(byte[] content) {
		return new IncomingFile("a.png", Optional.empty(), new IncomingFile.Whole(content, () -> {
		}));
	}

	private double counter(String name, String label, String value) {
		return ((CounterSnapshot) registry.scrape(found -> found.equals(name)).get(0)).getDataPoints().stream()
				.filter(point -> point.getLabels().equals(Labels.of(label, value))).findFirst().orElseThrow()
				.getValue();
	}
}
