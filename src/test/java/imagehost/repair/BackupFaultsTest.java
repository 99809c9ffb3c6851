package imagehost.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** Backups of what is damaged, over what is damaged, and while images are deleted. */
class BackupFaultsTest extends BackedUpImagesTest {
	@Test
	void goesOnWhereAnEarlierOneWasKilled() throws IOException {
		stored(1);
		ImagesFolder target = new ImagesFolder(folder.resolve("backup"));
		Files.createDirectories(target.incoming());
		Files.createDirectories(target.catalogue());
		Files.write(target.incoming().resolve(name(1).toString()), new byte[]{1});
		Files.write(target.catalogue().resolve("catalogue.db.new"), new byte[]{1});
		Files.write(target.catalogue().resolve("catalogue.db.new-wal"), new byte[]{1});

		assertThat(backup(target.images())).isZero();

		assertThat(target.images().resolve(name(1).toString())).hasBinaryContent(IMAGE);
		assertThat(target.incoming()).isEmptyDirectory();
	}

	@Test
	void copiesAnewWhatIsNotWholeAndReportsWhatIsDamaged() throws IOException {
		Path target = folder.resolve("backup");
		Files.createDirectories(target);
		stored(1);
		Files.write(target.resolve(name(1).toString()), new byte[]{1});
		store.damage(stored(2).name(), new byte[]{1});
		store.lose(stored(3).name());

		assertThat(backup(target)).isEqualTo(2);

		assertThat(target.resolve(name(1).toString())).hasBinaryContent(IMAGE);
		assertThat(target.resolve(name(2).toString())).doesNotExist();
		assertThat(report).containsExactly("damaged: " + name(2), "missing: " + name(3),
				"1 image copied, 2 problems");
	}

	@Test
	void leavesTheOldBackupWhenTheCatalogueIsDamaged() throws Exception {
		stored(1);
		Path target = folder.resolve("backup");
		backup(target);
		CatalogueEntry dog = stored(2);
		store.delete(name(1));
		catalogue.beginDeletion(name(1).id());
		catalogue.endDeletion(name(1).id());
		try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalogue/catalogue.db"));
				var statement = connection.createStatement()) {
			statement.execute("UPDATE total SET images = 7");
		}

		assertThatThrownBy(() -> backup(target)).isInstanceOf(CatalogueException.class).hasMessageContaining("totals");

		assertThat(target.resolve(name(1).toString())).hasBinaryContent(IMAGE);
		try (ImageCatalogue copy = served(target)) {
			assertThat(copy.find(name(1).id())).isPresent();
			assertThat(copy.find(dog.id())).isEmpty();
			assertThat(new ImagesFolder(target).catalogue().resolve("catalogue.db.new")).doesNotExist();
		}
	}

	@Test
	void copiesWhatIsWholeOnce() throws IOException {
		stored(1);

		backup(folder.resolve("backup"));
		backup(folder.resolve("backup"));

		assertThat(report).containsExactly("1 image copied, 0 problems", "0 images copied, 0 problems");
		assertThat(store.reads()).isEqualTo(1);
	}

	@Test
	void copiesNoBytesThatHaveChangedAndDoesNotReadWhatHasAnotherLength() throws IOException {
		store.damage(stored(1).name(), rotten());
		store.damage(stored(2).name(), new byte[]{1});

		assertThat(backup(folder.resolve("backup"))).isEqualTo(2);

		assertThat(report).containsExactly("damaged: " + name(1), "damaged: " + name(2),
				"0 images copied, 2 problems");
		assertThat(store.reads()).isEqualTo(1);
	}

	@Test
	void doesNotMissAnImageThatIsDeletedMeanwhile() throws IOException {
		CatalogueEntry cat = stored(1);
		store.beforeFind(() -> delete(cat));

		assertThat(backup(folder.resolve("backup"))).isZero();

		assertThat(report).containsExactly("0 images copied, 0 problems");
	}
}
