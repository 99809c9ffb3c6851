package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.SampleImages;
import imagehost.storage.files.ImagesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import}, from the files of another host to the catalogue and the map of its addresses. */
class ImportCommandTest {
	private static final Instant MAY = Instant.parse("2023-05-06T07:08:09Z");
	private static final Instant JUNE = Instant.parse("2023-06-06T07:08:09Z");

	@TempDir
	private Path folder;
	private Path old;
	private ImagesFolder images;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void leaveFilesBehind() throws IOException {
		old = folder.resolve("old host");
		images = new ImagesFolder(folder.resolve("images"));
		file("2023/june.png", SampleImages.png(20, 10), JUNE);
		file("2023/my cat.png", SampleImages.png(40, 30), MAY);
		file("notes.txt", "notes".getBytes(StandardCharsets.UTF_8), MAY);
		file("short.jpg", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, MAY);
		file(".hidden.png", SampleImages.png(5, 5), MAY);
	}

	@Test
	void keepsNamesAndDatesAndSaysWhatIsRefusedAndWhy() throws IOException {
		assertThat(run("--prefix", "files", old.toString())).isEqualTo(1);

		List<CatalogueEntry> entries = entries();
		assertThat(entries).extracting(CatalogueEntry::originalName).containsExactlyInAnyOrder("june.png",
				"my cat.png");
		assertThat(entries).extracting(CatalogueEntry::uploadedAt).containsExactlyInAnyOrder(JUNE, MAY);
		assertThat(entries).allMatch(CatalogueEntry::isListed);
		assertThat(printed()).contains("notes.txt: ", ".txt", "short.jpg: The picture is cut short",
				"2 imported, 0 were there before, 2 not imported");
		assertThat(map()).containsExactlyInAnyOrder(line("/files/2023/june.png", "june.png"),
				line("/files/2023/my cat.png", "my cat.png"));
	}

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
	void tellsPathsApartThatDifferInCaseAlone() throws IOException {
		file("a/AbC+1.png", SampleImages.png(3, 3), MAY);
		file("a/aBc+1.png", SampleImages.png(4, 4), MAY);

		run(old.toString());

		assertThat(map()).contains(line("~^/a/AbC[+]1[.]png$", "AbC+1.png"), line("~^/a/aBc[+]1[.]png$", "aBc+1.png"));
	}

	@Test
	void leavesOutAddressesThatNginxCannotTell() throws IOException {
		file("a\"b.png", SampleImages.png(3, 3), MAY);
		file("admin/b.png", SampleImages.png(4, 4), MAY);

		run(old.toString());

		assertThat(printed()).contains("a\"b.png: the image is imported, but the address /a\"b.png cannot lead to it",
				"/admin/b.png cannot lead");
		assertThat(entries()).hasSize(4);
		assertThat(map()).hasSize(2);
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

	@Test
	void refusesBesideARunningService() {
		try (ImageCatalogue running = service()) {
			assertThat(run(old.toString())).isEqualTo(2);
			assertThat(printed()).contains("in use by another process");
			assertThat(running.totals().images()).isZero();
		}
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run("--form", "lsky", old.toString())).isEqualTo(2);
		assertThat(printed()).contains("usage: import [--from folder|list|chevereto");
		assertThat(run(old.toString(), old.toString())).isEqualTo(2);
		assertThat(run("--zone", "Mars", old.toString())).isEqualTo(2);
		assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
	}

	private void file(String path, byte[] bytes, Instant time) throws IOException {
		Path file = old.resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, bytes, StandardOpenOption.CREATE);
		Files.setLastModifiedTime(file, FileTime.from(time));
	}

	private String line(String oldPath, String name) throws IOException {
		CatalogueEntry entry = entries().stream().filter(image -> image.originalName().equals(name)).findFirst()
				.orElseThrow();
		return "\"" + oldPath + "\" /images/" + entry.name() + ";";
	}

	private List<String> map() throws IOException {
		return Files.readAllLines(images.redirects().resolve("redirects.map"));
	}

	private List<CatalogueEntry> entries() {
		try (ImageCatalogue catalogue = service()) {
			return catalogue.inOrderOfIds(Optional.empty(), 100);
		}
	}

	private int run(String... arguments) {
		printed.reset();
		String[] command = new String[arguments.length + 1];
		command[0] = "import";
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		return Commands.run(command, settings(), new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	private Map<String, String> settings() {
		return Map.of("IMAGEHOST_IMAGES_DIR", images.images().toString(), "IMAGEHOST_LOGS_DIR",
				folder.resolve("logs").toString(), "IMAGEHOST_RESERVED_BYTES", "0");
	}

	private String printed() {
		return printed.toString(StandardCharsets.UTF_8);
	}

	private ImageCatalogue service() {
		return new SqliteCatalogueFolder(images.catalogue(), 0).open();
	}
}
