package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
	private static final byte[] IMAGE = SampleImages.png(40, 30);
	private static final ImageId CAT = new ImageId("7k3v0q9m2c8x1hzt");

	@TempDir
	private Path folder;
	private ImagesFolder images;
	private CatalogueEntry cat;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void storeOne() throws IOException {
		images = new ImagesFolder(folder.resolve("images"));
		cat = new CatalogueEntry(CAT, ImageFormat.PNG, "cat.png", 40, 30, 1, IMAGE.length, Sha256.hex(IMAGE), true,
				Instant.EPOCH, ImageFormat.PNG, "");
		new FileImageStore(images, 0).store(cat.name(), IMAGE, cat.facts());
		try (ImageCatalogue catalogue = service()) {
			catalogue.add(cat);
		}
	}

	@Test
	void checkEndsWithOneWhereThereAreProblems() throws IOException {
		assertThat(run("check")).isZero();
		assertThat(printed()).isEqualTo("1 image read, 0 problems\n");

		Files.delete(images.images().resolve(cat.name().toString()));

		assertThat(run("check")).isEqualTo(1);
		assertThat(printed()).endsWith("1 image read, 1 problem\n");
	}

	@Test
	void checkEndsWithTwoWhereThereIsNoCatalogue() throws IOException {
		Files.delete(images.catalogue().resolve("catalogue.db"));

		assertThat(run("check")).isEqualTo(2);
		assertThat(printed()).contains("there is no catalogue");
	}

	@Test
	void rebuildEndsWithOneWhereImagesAreLeftOut() throws IOException {
		assertThat(run("rebuild")).isZero();

		Files.write(images.images().resolve("0000000000000000.png"), new byte[]{1});

		assertThat(run("rebuild")).isEqualTo(1);
		assertThat(run("check")).isEqualTo(1);
	}

	@Test
	void checkAndRebuildNameForeignFiles() throws IOException {
		Files.write(images.images().resolve("holiday.jpg"), new byte[]{1});

		assertThat(run("check")).isEqualTo(1);
		assertThat(printed()).isEqualTo("foreign: holiday.jpg\n1 image read, 1 problem\n");
		assertThat(run("rebuild")).isZero();
		assertThat(printed()).contains("foreign: holiday.jpg\n", "1 image taken into the new catalogue, 0 left out\n");
	}

	@Test
	void rebuildRefusesBesideARunningService() {
		try (ImageCatalogue running = service()) {
			assertThat(run("rebuild")).isEqualTo(2);
			assertThat(printed()).contains("in use by another process");
			assertThat(running.find(CAT)).hasValue(cat);
		}
	}

	@Test
	void backupEndsWithOneWhereAnImageIsMissing() throws IOException {
		Path target = folder.resolve("backup");

		assertThat(run("backup", target.toString())).isZero();
		assertThat(target.resolve(cat.name().toString())).hasBinaryContent(IMAGE);

		Files.delete(images.images().resolve(cat.name().toString()));
		assertThat(run("backup", folder.resolve("other").toString())).isEqualTo(1);
	}

	@Test
	void backupRefusesTheFolderOfTheServiceUnderAnyPath() throws IOException {
		Path link = Files.createSymbolicLink(folder.resolve("link"), images.images());

		assertThat(run("backup", images.images().toString())).isEqualTo(2);
		assertThat(run("backup", link.toString())).isEqualTo(2);

		assertThat(printed()).contains("another folder");
		try (ImageCatalogue catalogue = service()) {
			assertThat(catalogue.find(CAT)).hasValue(cat);
		}
	}

	@Test
	void anythingElseEndsWithTwoAndTheUsage() {
		assertThat(run("chekc")).isEqualTo(2);
		assertThat(run("backup")).isEqualTo(2);
		assertThat(printed()).contains("usage: check");
	}

	@Test
	void wrongSettingsEndWithTwo() {
		PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

		assertThat(Commands.run(new String[]{"check"}, Map.of("IMAGEHOST_PORT", "none"), out)).isEqualTo(2);
		assertThat(printed()).contains("IMAGEHOST_PORT");
	}

	private int run(String... arguments) {
		printed.reset();
		return Commands.run(arguments, Map.of("IMAGEHOST_IMAGES_DIR", images.images().toString()),
				new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	private String printed() {
		return printed.toString(StandardCharsets.UTF_8);
	}

	private ImageCatalogue service() {
		return new SqliteCatalogueFolder(images.catalogue(), 0).open();
	}
}
