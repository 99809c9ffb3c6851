package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.ImageName;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.FileImageStore;
import imagehost.storage.InMemoryImageStore;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
	private static final byte[] PICTURE = SampleImages.png(40, 30);

	@TempDir
	private Path folder;
	private final InMemoryImageStore store = new InMemoryImageStore();
	private final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
	private final List<String> report = new ArrayList<>();
	private SqliteImageCatalogue catalogue;
	private Reconciler reconciler;

	@BeforeEach
	void wire() {
		catalogue = new SqliteImageCatalogue(folder.resolve("catalogue.db"));
		reconciler = new Reconciler(store, catalogue, new DeletionService(store, catalogue, _ -> {
		}, new ActivityLog(),
				new UploadMetrics(new PrometheusRegistry())), inspector);
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@Test
	void leavesWhatIsInOrder() {
		CatalogueEntry cat = stored(1);

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 0, 0));
		assertThat(catalogue.find(cat.id())).hasValue(cat);
	}

	@Test
	void adoptsAPictureWithoutARowAsUnlisted() {
		ImageName orphan = name(1);
		store.store(orphan, PICTURE);

		assertThat(reconciler.reconcile(Instant.MAX).adopted()).isEqualTo(1);

		CatalogueEntry adopted = catalogue.find(orphan.id()).orElseThrow();
		assertThat(adopted.isListed()).isFalse();
		assertThat(adopted.width()).isEqualTo(40);
		assertThat(adopted.sha256()).isEqualTo(Sha256.hex(PICTURE));
	}

	@Test
	void leavesUploadsInFlightAlone() {
		store.store(name(1), PICTURE);

		assertThat(reconciler.reconcile(Instant.EPOCH).adopted()).isZero();
	}

	@Test
	void doesNotBringBackAPictureThatIsBeingDeleted() {
		CatalogueEntry cat = stored(1);
		catalogue.beginDeletion(cat.id());

		assertThat(reconciler.reconcile(Instant.MAX).adopted()).isZero();
		assertThat(store.size()).isZero();
	}

	@Test
	void removesARowWithoutAPicture() {
		CatalogueEntry lost = stored(1);
		stored(2);
		store.lose(lost.name());

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 1, 1));
		assertThat(catalogue.find(lost.id())).isEmpty();
	}

	@Test
	void removesNoRowWhenMostPicturesAreMissing() {
		for (int number = 0; number < 120; number++) {
			store.lose(stored(number).name());
		}

		assertThat(reconciler.reconcile(Instant.MAX)).isEqualTo(new Reconciler.Outcome(0, 0, 120));
		assertThat(catalogue.totals().images()).isEqualTo(120);
	}

	@Test
	void reportsWhatIsMissingDamagedOrUnknown() {
		stored(1);
		store.lose(stored(2).name());
		store.store(stored(3).name(), new byte[]{1});
		store.store(name(4), PICTURE);

		int problems = new Check(store, catalogue, report::add).run(Instant.MAX);

		assertThat(problems).isEqualTo(3);
		assertThat(report).containsExactlyInAnyOrder("missing: " + name(2), "damaged: " + name(3),
				"not in the catalogue: " + name(4), "3 pictures read, 3 problems");
	}

	@Test
	void findsNothingWrongWhereNothingIs() {
		stored(1);

		assertThat(new Check(store, catalogue, report::add).run(Instant.MAX)).isZero();
	}

	@Test
	void backsUpIntoAFolderThatCanBeServed() throws IOException {
		CatalogueEntry cat = stored(1);
		CatalogueEntry dog = stored(2);
		Path target = folder.resolve("backup");
		Backup backup = new Backup(store, catalogue, report::add);
		backup.into(target);

		catalogue.beginDeletion(dog.id());
		store.delete(dog.name());
		CatalogueEntry fox = stored(3);
		int problems = backup.into(target);

		assertThat(problems).isZero();
		assertThat(target.resolve(cat.name().toString())).hasBinaryContent(PICTURE);
		assertThat(target.resolve(dog.name().toString())).doesNotExist();
		try (var copy = new SqliteImageCatalogue(target.resolve(".catalogue/catalogue.db"))) {
			assertThat(copy.find(cat.id())).hasValue(cat);
			assertThat(copy.find(fox.id())).hasValue(fox);
			assertThat(copy.find(dog.id())).isEmpty();
			assertThat(new Check(new FileImageStore(target, 0), copy, report::add).run(Instant.MAX)).isZero();
		}
	}

	@Test
	void rebuildsTheCatalogueFromThePicturesAndKeepsTheOldFile() throws IOException {
		CatalogueEntry cat = stored(1);
		store.store(name(2), new byte[]{1});
		catalogue.close();
		Path file = folder.resolve("catalogue.db");

		int leftOut = new Rebuild(store, inspector, report::add).into(file, Instant.ofEpochSecond(1_700_000_000));

		assertThat(leftOut).isEqualTo(1);
		assertThat(Files.exists(folder.resolve("catalogue.before-1700000000.db"))).isTrue();
		catalogue = new SqliteImageCatalogue(file);
		CatalogueEntry rebuilt = catalogue.find(cat.id()).orElseThrow();
		assertThat(rebuilt.sha256()).isEqualTo(cat.sha256());
		assertThat(rebuilt.width()).isEqualTo(cat.width());
		assertThat(rebuilt.isListed()).isFalse();
	}

	@Test
	void numbersRebuiltPicturesInTheOrderOfTheirFiles() throws IOException {
		FileImageStore files = new FileImageStore(folder.resolve("images"), 0);
		for (int number : new int[]{1, 2, 3}) {
			files.store(name(number), PICTURE);
			// The second is the oldest.
			Files.setLastModifiedTime(folder.resolve("images").resolve(name(number).toString()),
					FileTime.from(Instant.EPOCH.plusSeconds(number == 2 ? 10 : 100 * number)));
		}
		catalogue.close();

		new Rebuild(files, inspector, report::add).into(folder.resolve("catalogue.db"), Instant.EPOCH);

		catalogue = new SqliteImageCatalogue(folder.resolve("catalogue.db"));
		assertThat(catalogue.page(new CatalogueQuery(new CatalogueFilter.Everything(), Optional.empty(),
				Optional.empty(), 9)).entries()).extracting(CatalogueEntry::name)
				.containsExactly(name(3), name(1), name(2));
	}

	@Test
	void copiesSearchIndexReportsAndTotalsInABackup() throws IOException {
		CatalogueEntry cat = stored(1);
		catalogue.reports().add(cat.id(), ReportReason.OTHER, "why", Instant.EPOCH);

		new Backup(store, catalogue, report::add).into(folder.resolve("backup"));

		Path copied = folder.resolve("backup/.catalogue/catalogue.db");
		try (SqliteImageCatalogue copy = new SqliteImageCatalogue(copied)) {
			assertThat(copy.page(new CatalogueQuery(new CatalogueFilter.Listed("CAT", Optional.empty()),
					Optional.empty(), Optional.empty(), 9)).entries()).containsExactly(cat);
			assertThat(copy.reports().count()).isEqualTo(1);
			assertThat(copy.damages()).isEmpty();
		}
	}

	private CatalogueEntry stored(int number) {
		CatalogueEntry entry = new CatalogueEntry(name(number).id(), ImageFormat.PNG, "cat.png", 40, 30, 1,
				PICTURE.length, Sha256.hex(PICTURE), true, Instant.EPOCH.plusSeconds(number), ImageFormat.PNG, "");
		store.store(entry.name(), PICTURE);
		catalogue.add(entry);
		return entry;
	}

	private static ImageName name(int number) {
		return new ImageName(new ImageId("0000000000000" + String.format("%03d", number)), ImageFormat.PNG);
	}
}
