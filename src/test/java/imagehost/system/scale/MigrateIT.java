package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import imagehost.system.Form;
import imagehost.system.OperatorCommand;
import imagehost.system.RawHttp;
import imagehost.system.RunningPostgresql;
import imagehost.system.RunningS3;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Moving a service to another store and another catalogue and back, while it serves and however often it is killed. */
@Timeout(300)
final class MigrateIT {
	private static final int IMAGES = 400;

	private static RunningS3 store;
	private RunningPostgresql database;
	@TempDir
	private Path folder;

	@BeforeAll
	static void startStore() throws IOException {
		store = RunningS3.start();
	}

	@AfterAll
	static void stopStore() throws IOException {
		if (store != null) {
			store.close();
		}
	}

	@BeforeEach
	void startDatabase() throws IOException {
		database = RunningPostgresql.start();
	}

	@AfterEach
	void stopDatabase() throws IOException {
		database.close();
	}

	@Test
	void movesAServiceToAStoreAndADatabaseAndBackWhileItServes() throws Exception {
		Map<String, String> far = far("there-and-back");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer near = RunningServer.start(); ImageReader reader = new ImageReader(near)) {
			for (int number = 0; number < 12; number++) {
				images.add(upload(near, "Кот " + number + ".png", number % 4 != 0));
			}
			reader.readAll(images);
			moveWhileItServes(far, near.imagesDir());
			delete(near, images.removeFirst());
			images.add(upload(near, "later.png", true));
			new RawHttp(near.port()).postFields("/i/" + images.getLast().id() + "/report",
					"reason=other&text=why");
			assertThat(reader.failures()).isEmpty();
			pages = pages(near);
			near.stop();

			OperatorCommand moved = OperatorCommand.run(folder, far, "migrate", near.imagesDir().toString());

			assertThat(moved.status()).as(moved.output()).isZero();
			assertThat(moved.output()).contains("1 image copied, 11 were there, 0 problems",
					"1 image removed that was deleted meanwhile", "12 rows moved", "done. Start the service with: ",
					"IMAGEHOST_STORE_URL=" + far.get("IMAGEHOST_STORE_URL"),
					"IMAGEHOST_CATALOGUE_URL=jdbc:postgresql://").doesNotContain(store.secretKey());
		}

		Map<String, String> home = Map.of("IMAGEHOST_IMAGES_DIR", folder.resolve("home").toString(),
				"IMAGEHOST_LOGS_DIR", folder.resolve("logs").toString());
		Path settings = file(far);
		try (RunningServer moved = RunningServer.start(far); ImageReader reader = new ImageReader(moved)) {
			assertServes(moved, images, pages);
			assertThat(new RawHttp(moved.port()).get("/metrics").text()).contains("imagehost_reports 1.0");
			reader.readAll(images);
			moveWhileItServes(home, settings);
			delete(moved, images.removeFirst());
			images.add(upload(moved, "in between.png", false));
			assertThat(reader.failures()).isEmpty();
			pages = pages(moved);
		}
		OperatorCommand back = OperatorCommand.run(folder, home, "migrate", settings.toString());
		assertThat(back.status()).as(back.output()).isZero();
		assertThat(back.output()).contains("done. Start the service with: IMAGEHOST_IMAGES_DIR=");

		OperatorCommand check = OperatorCommand.run(folder, home, "check");
		assertThat(check.output()).isEqualTo("12 images read, 0 problems\n");
		try (RunningServer again = RunningServer.start(home)) {
			assertServes(again, images, pages);
			delete(again, images.getFirst());
		}
	}

	@Test
	void movesFromOnePlaceInAStoreToAnother() throws Exception {
		Map<String, String> first = far("first");
		Map<String, String> second = new TreeMap<>(first);
		second.put("IMAGEHOST_STORE_URL", "s3://" + store.bucket() + "/second");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer server = RunningServer.start(first)) {
			images.add(upload(server, "one.png", true));
			images.add(upload(server, "two.png", false));
			moveWhileItServes(second, file(first));
			images.add(upload(server, "three.png", true));
			pages = pages(server);
		}

		OperatorCommand moved = OperatorCommand.run(folder, second, "migrate", file(first).toString());

		assertThat(moved.output()).contains("1 image copied, 2 were there, 0 problems", "done.");
		try (RunningServer server = RunningServer.start(second)) {
			assertServes(server, images, pages);
		}
		assertThat(OperatorCommand.run(folder, second, "migrate", file(first).toString()).output())
				.contains("the new store is already a service's own");
	}

	@Test
	void goesOnWhereverItIsKilled() throws Exception {
		Map<String, String> far = far("killed");
		ImagesFolder source = new ImagesFolder(folder.resolve("source"));
		List<String> names = fill(source);
		for (int round = 1; round <= 6; round++) {
			String reached = "killed/images/" + names.get(round * IMAGES / 7);
			OperatorCommand command = OperatorCommand.start(folder, far, "migrate", source.images().toString());
			while (command.isAlive() && store.get(reached).status() != 200) {
				Thread.onSpinWait();
			}
			command.kill();
		}

		OperatorCommand last = OperatorCommand.run(folder, far, "migrate", source.images().toString());

		assertThat(last.status()).as(last.output()).isZero();
		assertThat(OperatorCommand.run(folder, far, "check").output()).isEqualTo(IMAGES + " images read, 0 problems\n");
	}

	/** The database is lost; names, listing and delete keys are beside the images. */
	@Test
	void servesAStoreWhoseCatalogueIsMadeAnew() throws Exception {
		Map<String, String> far = far("rebuilt");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer server = RunningServer.start(far)) {
			images.add(upload(server, "Кот на даче.png", true));
			images.add(upload(server, "hidden.png", false));
			images.add(upload(server, "last.png", true));
			pages = pages(server);
		}
		Map<String, String> anew = new TreeMap<>(far);
		anew.remove("IMAGEHOST_CATALOGUE_URL");
		anew.put("IMAGEHOST_IMAGES_DIR", folder.resolve("anew").toString());

		OperatorCommand rebuilt = OperatorCommand.run(folder, anew, "rebuild");

		assertThat(rebuilt.output()).contains("3 images taken into the new catalogue, 0 left out");
		try (RunningServer server = RunningServer.start(anew)) {
			assertServes(server, images, pages);
			delete(server, images.getFirst());
		}
	}

	@Test
	void refusesASecondServiceInTheSameStore() throws Exception {
		Map<String, String> alone = new TreeMap<>(far("shared"));
		alone.remove("IMAGEHOST_CATALOGUE_URL");
		try (RunningServer first = RunningServer.start(alone)) {
			assertThat(upload(first, "first.png", true).id()).isNotEmpty();

			assertThatThrownBy(() -> RunningServer.start(alone).close())
					.hasMessageContaining("Each service needs a store of its own");
		}
	}

	/** Settings of a place of its own in the store, and of the database. */
	private Map<String, String> far(String prefix) {
		Map<String, String> settings = new TreeMap<>(store.settings());
		settings.put("IMAGEHOST_STORE_URL", "s3://" + store.bucket() + "/" + prefix);
		settings.put("IMAGEHOST_CATALOGUE_URL", database.url());
		return settings;
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

	private static UploadedImage upload(RunningServer server, String name, boolean isListed) {
		Form form = new Form().field("listed", Boolean.toString(isListed)).file(name, TestImages.pngOfSize(3_000));
		return UploadedImage.of(new RawHttp(server.port()).sendWhole("POST", "/api/upload", form.body(),
				Form.TYPE_HEADER));
	}

	private static void delete(RunningServer server, UploadedImage image) {
		assertThat(new RawHttp(server.port()).send("DELETE", "/api/images/" + image.id(), new byte[0],
				"X-Delete-Key: " + image.deleteKey()).status()).isEqualTo(204);
	}

	/** The catalogue as programs see it: names, order, facts; links name the port. */
	private static String pages(RunningServer server) {
		return new RawHttp(server.port()).get("/api/images").text().replace(":" + server.port(), "");
	}

	private static void assertServes(RunningServer server, List<UploadedImage> images, String pages) {
		assertThat(pages(server)).isEqualTo(pages);
		for (UploadedImage image : images) {
			assertThat(UploadedImage.sha256(new RawHttp(server.port()).get(image.path()).body()))
					.isEqualTo(image.sha256());
			assertThat(new RawHttp(server.port()).get(image.page()).status()).isEqualTo(200);
		}
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
