package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.AlbumId;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ReportReason;
import imagehost.catalogue.SampleEntries;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is run until it says that it is done has moved everything, and nothing else. */
class MigrationTest {
	private static final int IMAGES = 40;

	@TempDir
	private Path folder;
	private final InMemoryImageStore from = new InMemoryImageStore();
	private InMemoryImageStore to = new InMemoryImageStore();
	private final List<String> report = new ArrayList<>();
	private Migration migration = new Migration(from, to, report::add);
	private ImageCatalogue old;

	@BeforeEach
	void fill() {
		old = new SqliteCatalogueFolder(folder.resolve("old"), 0).open();
		for (int number = 0; number < IMAGES; number++) {
			CatalogueEntry entry = entry(number, number % 3 != 0);
			from.store(entry.name(), bytes(number), entry.facts());
			old.add(entry);
		}
	}

	@AfterEach
	void close() {
		old.close();
	}

	@Test
	void copiesEveryImageWithItsFactsOnce() {
		assertThat(migration.copyImages(old)).isZero();
		assertThat(migration.copyImages(old)).isZero();

		for (int number = 0; number < IMAGES; number++) {
			assertThat(to.read(entry(number, true).name())).hasValue(bytes(number));
			assertThat(to.facts(entry(number, true).name())).hasValue(entry(number, number % 3 != 0).facts());
		}
		assertThat(report).containsExactly("40 images copied, 0 were there, 0 problems",
				"0 images copied, 40 were there, 0 problems");
	}

	@Test
	void goesOnWhereItWasInterrupted() {
		AtomicInteger stored = new AtomicInteger();
		to = new InMemoryImageStore() {
			@Override
			public void store(ImageName name, byte[] bytes, ImageFacts facts) {
				if (stored.incrementAndGet() > 10) {
					throw new StorageException(Fault.UNAVAILABLE, "the store is away");
				}
				super.store(name, bytes, facts);
			}
		};
		migration = new Migration(from, to, report::add);
		assertThat(migration.copyImages(old)).isEqualTo(IMAGES - 10);
		stored.set(-IMAGES);

		assertThat(migration.copyImages(old)).isZero();

		assertThat(report.getLast()).isEqualTo("30 images copied, 10 were there, 0 problems");
	}

	@Test
	void bringsFactsUpToDateThatHaveChangedSinceTheCopy() {
		migration.copyImages(old);
		old.list(entry(3, true).id());

		migration.copyImages(old);

		assertThat(to.facts(entry(3, true).name())).hasValue(entry(3, true).facts());
	}

	@Test
	void reportsWhatIsMissingDamagedOrAnothersAndCopiesNoneOfIt() {
		from.delete(entry(1, true).name());
		from.delete(entry(2, true).name());
		from.store(entry(2, true).name(), new byte[]{1}, entry(2, true).facts());
		to.store(entry(4, true).name(), new byte[]{9}, entry(5, true).facts());

		assertThat(migration.copyImages(old)).isEqualTo(3);

		assertThat(report).contains("missing: " + entry(1, true).name(), "damaged: " + entry(2, true).name(),
				"another image has the name: " + entry(4, true).name());
		assertThat(to.read(entry(2, true).name())).isEmpty();
		assertThat(to.read(entry(4, true).name())).hasValue(new byte[]{9});
	}

	@Test
	void takesAwayWhatWasDeletedMeanwhile() {
		migration.claim("this one", old);
		migration.copyImages(old);
		old.beginDeletion(entry(3, true).id());
		old.endDeletion(entry(3, true).id());

		migration.removeDeleted(old);

		assertThat(to.find(entry(3, true).name())).isEmpty();
		assertThat(to.size()).isEqualTo(IMAGES - 1);
		assertThat(report).last().isEqualTo("1 image removed that was deleted meanwhile");
	}

	@Test
	void refusesAStoreOfAnotherServiceOrWithImagesOfAnother() {
		InMemoryImageStore others = new InMemoryImageStore();
		others.nameOnce("another's");
		InMemoryImageStore unnamed = new InMemoryImageStore();
		unnamed.store(entry(99, true).name(), bytes(99), entry(99, true).facts());

		for (ImageStore store : List.of(others, unnamed)) {
			assertThatThrownBy(() -> new Migration(from, store, report::add).claim("this one", old))
					.isInstanceOf(CatalogueException.class).hasMessageContaining("choose an empty bucket");
		}
	}

	@Test
	void goesOnWithAStoreThatItHasBegunToFill() {
		migration.claim("this one", old);
		to.store(entry(99, true).name(), bytes(99), entry(99, true).facts()); // deleted since

		migration.claim("this one", old);

		assertThat(to.ownName()).hasValue("this one");
	}

	@Test
	void movesRowsInTheirOrderWithReportsAlbumsAndRefusedFiles() {
		old.refusals().add("0a".repeat(32), "dog.png", Instant.EPOCH);
		old.refusals().add("1b".repeat(32), "", Instant.EPOCH.plusSeconds(1));
		old.reports().add(entry(1, true).id(), ReportReason.COPYRIGHT, "mine", Instant.EPOCH);
		old.reports().add(entry(1, true).id(), ReportReason.COPYRIGHT, "mine", Instant.EPOCH);
		List<AlbumId> albums = IntStream.range(100, 100 + CatalogueQuery.MAX_LIMIT + 1)
				.mapToObj(number -> new AlbumId("0000000000000" + number)).toList();
		albums.forEach(id -> old.albums().add(id, "Holiday", "ab", Instant.EPOCH,
				List.of(entry(2, true).id(), entry(1, true).id())));
		try (ImageCatalogue moved = new SqliteCatalogueFolder(folder.resolve("new"), 0).open()) {
			assertThat(new RowMigration(old, moved, report::add).copyRows()).isZero();

			CatalogueQuery all = new CatalogueQuery(new Everything(), Optional.empty(), Optional.empty(), 100);
			assertThat(moved.page(all).entries()).isEqualTo(old.page(all).entries()).hasSize(IMAGES);
			assertThat(moved.totals()).isEqualTo(old.totals());
			assertThat(moved.reports().newest(Optional.empty(), 9)).singleElement()
					.satisfies(one -> assertThat(one.times()).isEqualTo(2));
			assertThat(moved.refusals().newest(Optional.empty(), 9))
					.isEqualTo(old.refusals().newest(Optional.empty(), 9)).hasSize(2);
			assertThat(albums).allSatisfy(id -> assertThat(moved.albums().find(id)).isEqualTo(old.albums().find(id))
					.isPresent());
			assertThat(moved.damages()).isEmpty();
		}
	}

	private static byte[] bytes(int number) {
		return ("image " + number).getBytes(StandardCharsets.UTF_8);
	}

	private static CatalogueEntry entry(int number, boolean isListed) {
		CatalogueEntry sample = SampleEntries.entry(number, isListed);
		return new CatalogueEntry(sample.id(), sample.format(), sample.originalName(), sample.width(), sample.height(),
				sample.frames(), bytes(number).length, Sha256.hex(bytes(number)), isListed, sample.uploadedAt(),
				sample.thumbnailFormat(), sample.deleteKeyHash());
	}
}
