package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.Commands;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.repair.Check;
import imagehost.storage.ImageStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is killed, wherever it is, leaves a whole one: the one before, or the new one. */
@Timeout(180)
final class BackupKillIT {
	private static final byte[] IMAGE = SampleImages.png(40, 30);
	private static final int IMAGES = 60;

	@TempDir
	private Path folder;

	@Test
	void leavesAWholeBackupWhereverItIsKilled() throws Exception {
		ImagesFolder images = new ImagesFolder(folder.resolve("images"));
		ImagesFolder backup = new ImagesFolder(folder.resolve("backup"));
		fill(images, 0, IMAGES);
		assertThat(run(images, backup, Integer.MAX_VALUE)).isZero();
		for (int round = 1; round <= 6; round++) {
			deleteSome(images, round);
			fill(images, round * IMAGES, IMAGES);

			run(images, backup, round * 10); // killed when so many of the new ones are there; then behind the last

			assertWhole(backup);
		}

		assertThat(run(images, backup, Integer.MAX_VALUE)).isZero();

		assertWhole(backup);
		assertThat(files(backup)).isEqualTo(files(images));
	}

	private static void fill(ImagesFolder folder, int first, int count) throws IOException {
		ImageStore store = new FileImageStore(folder, 0);
		try (ImageCatalogue catalogue = new SqliteCatalogueFolder(folder.catalogue(), 0).open()) {
			for (int number = first; number < first + count; number++) {
				ImageId id = new ImageId(String.format(Locale.ROOT, "%016d", number));
				CatalogueEntry entry = new CatalogueEntry(id, ImageFormat.PNG, number + ".png", 40, 30, 1, IMAGE.length,
						Sha256.hex(IMAGE), true, Instant.EPOCH, ImageFormat.PNG, "");
				store.store(entry.name(), IMAGE, entry.facts());
				catalogue.add(entry);
			}
		}
	}

	private static void deleteSome(ImagesFolder folder, int round) throws IOException {
		ImageStore store = new FileImageStore(folder, 0);
		try (ImageCatalogue catalogue = new SqliteCatalogueFolder(folder.catalogue(), 0).open()) {
			for (int number = (round - 1) * IMAGES; number < round * IMAGES; number += 3) {
				ImageId id = new ImageId(String.format(Locale.ROOT, "%016d", number));
				CatalogueEntry entry = catalogue.find(id).orElseThrow();
				catalogue.beginDeletion(id);
				store.delete(entry.name());
				catalogue.endDeletion(id);
			}
		}
	}

	/** The exit status; the process is killed when the backup has so many more files, if it is not faster. */
	private static int run(ImagesFolder images, ImagesFolder backup, int killedAfter) throws Exception {
		int before = files(backup).size();
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				// A killed process leaves SQLite's library where it has unpacked it.
				"-Dorg.sqlite.tmpdir=" + backup.images().getParent(), "-cp", System.getProperty("java.class.path"),
				Commands.class.getName(), "backup",
				backup.images().toString());
		builder.environment().put("IMAGEHOST_IMAGES_DIR", images.images().toString());
		Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		try {
			while (process.isAlive() && files(backup).size() < (long) before + killedAfter) {
				Thread.onSpinWait();
			}
		} finally {
			if (killedAfter < Integer.MAX_VALUE) {
				process.destroyForcibly();
			}
		}
		return process.waitFor();
	}

	private static void assertWhole(ImagesFolder backup) throws IOException {
		List<String> report = new ArrayList<>();
		try (ImageCatalogue copy = new SqliteCatalogueFolder(backup.catalogue(), 0).openExisting()) {
			assertThat(copy.totals().images()).isPositive();
			new Check(new FileImageStore(backup, 0), copy, report::add).run(Instant.MAX);
		}
		report.removeIf(line -> line.startsWith("not in the catalogue: ")); // ready for a catalogue that did not come
		assertThat(report).singleElement().asString().contains(" images read, ");
	}

	private static List<String> files(ImagesFolder folder) throws IOException {
		if (!Files.exists(folder.images())) {
			return List.of();
		}
		try (var files = Files.list(folder.images())) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
