package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.SampleImages;
import imagehost.image.Sha256;
import imagehost.storage.ImageStore;
import imagehost.storage.files.FileImageStore;
import imagehost.storage.files.ImagesFolder;
import imagehost.system.OperatorCommand;
import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Moving a service to another store and another catalogue and back, while it serves and however often it is killed. */
@Timeout(300)
final class MigrateIT {
	private static final int IMAGES = 400;

	private static FarPlaces places;
	@TempDir
	private Path folder;

	@BeforeAll
	static void start() throws IOException {
		places = FarPlaces.start();
	}

	@AfterAll
	static void stop() throws IOException {
		if (places != null) {
			places.close();
		}
	}

	@Test
	void movesAServiceToAStoreAndADatabaseAndBackWhileItServes() throws Exception {
		Map<String, String> far = places.settings("there-and-back");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer near = RunningServer.start(); ImageReader reader = new ImageReader(near)) {
			Visitor visitor = new Visitor(near);
			for (int number = 0; number < 12; number++) {
				images.add(visitor.upload("Кот " + number + ".png", number % 4 != 0));
			}
			reader.readAll(images);
			moveWhileItServes(far, near.imagesDir());
			visitor.delete(images.removeFirst());
			images.add(visitor.upload("later.png", true));
			visitor.http().postFields("/i/" + images.getLast().id() + "/report", "reason=other&text=why");
			assertThat(reader.failures()).isEmpty();
			pages = visitor.pages();
			near.stop();

			OperatorCommand moved = OperatorCommand.run(folder, far, "migrate", near.imagesDir().toString());

			assertThat(moved.status()).as(moved.output()).isZero();
			assertThat(moved.output()).contains("1 image copied, 11 were there, 0 problems",
					"1 image removed that was deleted meanwhile", "12 rows moved", "done. Start the service with: ",
					"IMAGEHOST_STORE_URL=" + far.get("IMAGEHOST_STORE_URL"),
					"IMAGEHOST_CATALOGUE_URL=jdbc:postgresql://").doesNotContain(places.store().secretKey());
		}

		Map<String, String> home = Map.of("IMAGEHOST_IMAGES_DIR", folder.resolve("home").toString(),
				"IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString());
		Path settings = file(far);
		try (RunningServer moved = RunningServer.start(far); ImageReader reader = new ImageReader(moved)) {
			Visitor visitor = new Visitor(moved);
			visitor.assertServed(images, pages);
			assertThat(visitor.http().get("/metrics").text()).contains("imagehost_reports 1.0");
			reader.readAll(images);
			moveWhileItServes(home, settings);
			visitor.delete(images.removeFirst());
			images.add(visitor.upload("in between.png", false));
			assertThat(reader.failures()).isEmpty();
			pages = visitor.pages();
		}
		OperatorCommand back = OperatorCommand.run(folder, home, "migrate", settings.toString());
		assertThat(back.status()).as(back.output()).isZero();
		assertThat(back.output()).contains("done. Start the service with: IMAGEHOST_IMAGES_DIR=");

		OperatorCommand check = OperatorCommand.run(folder, home, "check");
		assertThat(check.output()).isEqualTo("12 images read, 0 problems\n");
		try (RunningServer again = RunningServer.start(home)) {
			new Visitor(again).assertServed(images, pages);
			new Visitor(again).delete(images.getFirst());
		}
	}

	@Test
	void movesFromOnePlaceInAStoreToAnother() throws Exception {
		Map<String, String> first = places.settings("first");
		Map<String, String> second = new TreeMap<>(first);
		second.put("IMAGEHOST_STORE_URL", "s3://" + places.store().bucket() + "/second");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer server = RunningServer.start(first)) {
			Visitor visitor = new Visitor(server);
			images.add(visitor.upload("one.png", true));
			images.add(visitor.upload("two.png", false));
			moveWhileItServes(second, file(first));
			images.add(visitor.upload("three.png", true));
			pages = visitor.pages();
		}

		OperatorCommand moved = OperatorCommand.run(folder, second, "migrate", file(first).toString());

		assertThat(moved.output()).contains("1 image copied, 2 were there, 0 problems", "done.");
		try (RunningServer server = RunningServer.start(second)) {
			new Visitor(server).assertServed(images, pages);
		}
		assertThat(OperatorCommand.run(folder, second, "migrate", file(first).toString()).output())
				.contains("the new store is already a service's own");
	}

	@Test
	void goesOnWhereverItIsKilled() throws Exception {
		Map<String, String> far = places.settings("killed");
		ImagesFolder source = new ImagesFolder(folder.resolve("source"));
		List<String> names = fill(source);
		for (int round = 1; round <= 6; round++) {
			String reached = "killed/images/" + names.get(round * IMAGES / 7);
			OperatorCommand command = OperatorCommand.start(folder, far, "migrate", source.images().toString());
			while (command.isAlive() && places.store().get(reached).status() != 200) {
				Thread.onSpinWait();
			}
			command.kill();
		}

		OperatorCommand last = OperatorCommand.run(folder, far, "migrate", source.images().toString());

		assertThat(last.status()).as(last.output()).isZero();
		assertThat(OperatorCommand.run(folder, far, "check").output()).isEqualTo(IMAGES + " images read, 0 problems\n");
	}

	private Path file(Map<String, String> settings) throws IOException {
		return Files.writeString(folder.resolve("settings.env"), settings.entrySet().stream()
				.map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("\n", "# old\n", "\n")));
	}

	private void moveWhileItServes(Map<String, String> target, Path source) throws IOException {
		OperatorCommand command = OperatorCommand.run(folder, target, "migrate", source.toString());
		assertThat(command.status()).as(command.output()).isZero();
		assertThat(command.output()).contains(" copied, 0 were there, 0 problems", "only images were copied");
	}

	private static List<String> fill(ImagesFolder source) throws IOException {
		byte[] image = SampleImages.png(40, 30);
		List<String> names = new ArrayList<>();
		ImageStore files = new FileImageStore(source, 0);
		try (ImageCatalogue catalogue = new SqliteCatalogueFolder(source.catalogue(), 0).open()) {
			for (int number = 0; number < IMAGES; number++) {
				ImageId id = new ImageId(String.format(Locale.ROOT, "%016d", number));
				CatalogueEntry entry = new CatalogueEntry(id, ImageFormat.PNG, number + ".png", 40, 30, 1,
						image.length, Sha256.hex(image), true, Instant.EPOCH, ImageFormat.PNG, "");
				files.store(entry.name(), image, entry.facts());
				catalogue.add(entry);
				names.add(entry.name().toString());
			}
		}
		return names;
	}
}
