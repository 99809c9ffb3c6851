package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.image.ImageFacts;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.storage.StorageException.Fault;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A migration that is run until it says that it is done has moved everything, and nothing else. */
class MigrationTest extends MigratedImagesTest {
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
	void doesNotMissAnImageThatIsDeletedMeanwhile() {
		CatalogueEntry first = entry(0, true);
		from.delete(first.name());
		from.beforeRead(() -> old.beginDeletion(first.id()));

		assertThat(migration.copyImages(old)).isZero();

		assertThat(report).containsExactly("39 images copied, 1 were there, 0 problems");
	}

	@Test
	void comparesTheBytesWhereTheNewStoreKeepsNoFacts() {
		migration.copyImages(old);
		to.forgetFacts(entry(3, true).name());
		to.damage(entry(4, true).name(), bytes(5));
		to.forgetFacts(entry(4, true).name());
		to.damage(entry(5, true).name(), new byte[0]);

		assertThat(migration.copyImages(old)).isEqualTo(2);

		assertThat(to.facts(entry(3, true).name())).hasValue(entry(3, false).facts());
		assertThat(report).contains("another image has the name: " + entry(4, true).name(),
				"another image has the name: " + entry(5, true).name(),
				"0 images copied, 38 were there, 2 problems");
	}

	@Test
	void saysNothingOfDeletionsWhereThereAreNone() {
		migration.copyImages(old);

		migration.removeDeleted(old);

		assertThat(to.size()).isEqualTo(IMAGES);
		assertThat(report).hasSize(1);
	}

	@Test
	void saysHowFarItIs() {
		from.delete(entry(1, true).name());
		to.store(entry(2, true).name(), bytes(2), entry(2, true).facts());

		new Migration(from, to, report::add, 16).copyImages(old);

		assertThat(report).containsExactly("missing: " + entry(1, true).name(), "16 images looked at",
				"32 images looked at", "38 images copied, 1 were there, 1 problem");
	}

	@Test
	void stopsAtAFaultOfItsOwn() {
		from.beforeRead(() -> {
			throw new IllegalArgumentException("planted");
		});

		assertThatThrownBy(() -> migration.copyImages(old)).isInstanceOf(IllegalStateException.class)
				.hasRootCauseMessage("planted");
	}

	@Test
	@Timeout(60)
	void stopsWhenItIsInterrupted() {
		Thread waiting = Thread.currentThread();
		from.beforeRead(() -> {
			while (waiting.isInterrupted() && !Thread.currentThread().isInterrupted()) {
				Thread.yield();
			}
		});
		waiting.interrupt();

		assertThatThrownBy(() -> migration.copyImages(old)).hasRootCauseInstanceOf(InterruptedException.class);

		assertThat(Thread.interrupted()).isTrue();
	}
}
