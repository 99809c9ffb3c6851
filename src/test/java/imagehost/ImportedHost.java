package imagehost;

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
import org.junit.jupiter.api.io.TempDir;

/** Files that another host has left behind, and the command {@code import} upon them. */
abstract class ImportedHost {
	static final Instant MAY = Instant.parse("2023-05-06T07:08:09Z");
	static final Instant JUNE = Instant.parse("2023-06-06T07:08:09Z");

	@TempDir
	Path folder;
	Path old;
	ImagesFolder images;
	final ByteArrayOutputStream printed = new ByteArrayOutputStream();

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

	void file(String path, byte[] bytes, Instant time) throws IOException {
		Path file = old.resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, bytes, StandardOpenOption.CREATE);
		Files.setLastModifiedTime(file, FileTime.from(time));
	}

	String line(String oldPath, String name) throws IOException {
		CatalogueEntry entry = entries().stream().filter(image -> image.originalName().equals(name)).findFirst()
				.orElseThrow();
		return "\"" + oldPath + "\" /images/" + entry.name() + ";";
	}

	List<String> map() throws IOException {
		return Files.readAllLines(images.redirects().resolve("redirects.map"));
	}

	List<CatalogueEntry> entries() {
		try (ImageCatalogue catalogue = service()) {
			return catalogue.inOrderOfIds(Optional.empty(), 100);
		}
	}

	int run(String... arguments) {
		printed.reset();
		String[] command = new String[arguments.length + 1];
		command[0] = "import";
		System.arraycopy(arguments, 0, command, 1, arguments.length);
		return Commands.run(command, settings(), new PrintStream(printed, true, StandardCharsets.UTF_8));
	}

	Map<String, String> settings() {
		return Map.of("IMAGEHOST_IMAGES_DIR", images.images().toString(), "IMAGEHOST_LOGS_DIR",
				folder.resolve("logs").toString(), "IMAGEHOST_RESERVED_BYTES", "0");
	}

	String printed() {
		return printed.toString(StandardCharsets.UTF_8);
	}

	ImageCatalogue service() {
		return new SqliteCatalogueFolder(images.catalogue(), 0).open();
	}
}
