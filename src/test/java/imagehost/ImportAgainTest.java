package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.SampleImages;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An import that is stopped and begun anew, and what becomes of it later. */
class ImportAgainTest extends ImportedHost {
	@Test
	void storesNothingTwiceAndTakesWhatIsNew() throws IOException {
		run(old.toString());
		List<CatalogueEntry> first = entries();
		file("new.png", SampleImages.png(8, 8), MAY);

		run("--unlisted", old.toString());

		assertThat(printed()).contains("1 imported, 2 were there before");
		assertThat(entries()).hasSize(3).containsAll(first);
		assertThat(entries()).filteredOn(entry -> entry.originalName().equals("new.png"))
				.noneMatch(CatalogueEntry::isListed);
		assertThat(map()).hasSize(3);
	}

	/** As when the process is killed before it has written it; the keys of imported images come of it. */
	@Test
	void keepsASecretThatNobodyElseReads() throws IOException {
		Path kept = images.redirects().resolve("old-host");
		Files.createDirectories(kept);
		Path secret = Files.createFile(kept.resolve("secret"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

		run(old.toString());

		assertThat(secret).content().hasSizeGreaterThan(30);
		for (String file : List.of("secret", "source", "done.tsv")) {
			assertThat(Files.getPosixFilePermissions(kept.resolve(file)))
					.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
	}

	/** As when the process is killed behind the commit, in the middle of the line about it. */
	@Test
	void findsAnImageAgainThatWasStoredAndNotWrittenDown() throws IOException {
		run(old.toString());
		List<CatalogueEntry> first = entries();
		Path done = images.redirects().resolve("old-host/done.tsv");
		List<String> lines = Files.readAllLines(done);
		Files.writeString(done, lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).substring(0, 9));

		run(old.toString());

		assertThat(printed()).contains("1 imported, 1 were there before");
		assertThat(entries()).containsExactlyInAnyOrderElementsOf(first);
		assertThat(Files.readAllLines(done)).isEqualTo(lines);
	}

	@Test
	void keepsEachImportApart() throws IOException {
		run(old.toString());
		Path other = folder.resolve("another/old host");
		Files.createDirectories(other);
		Files.write(other.resolve("short.jpg"), SampleImages.png(3, 3));

		assertThat(run(other.toString())).isEqualTo(2);
		assertThat(printed()).contains("give this one another: --name NAME");
		assertThat(run("--name", "another", other.toString())).isZero();
		assertThat(map()).hasSize(3);
	}

	@Test
	void isPartOfABackup() throws IOException {
		run(old.toString());
		Path backup = folder.resolve("backup");

		Commands.run(new String[]{"backup", backup.toString()}, settings(), new PrintStream(printed));

		assertThat(new ImagesFolder(backup).redirects().resolve("redirects.map"))
				.hasSameTextualContentAs(images.redirects().resolve("redirects.map"));
		assertThat(Commands.run(new String[]{"check"}, settings(), new PrintStream(printed))).isZero();
	}
}
