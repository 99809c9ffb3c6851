package imagehost.system.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.system.OperatorCommand;
import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store and the catalogue that belongs to it. */
@Timeout(300)
final class StoreAndCatalogueIT {
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

	/** The database is lost; names, listing and delete keys are beside the images. */
	@Test
	void servesAStoreWhoseCatalogueIsMadeAnew() throws Exception {
		Map<String, String> far = places.settings("rebuilt");
		List<UploadedImage> images = new ArrayList<>();
		String pages;
		try (RunningServer server = RunningServer.start(far)) {
			Visitor visitor = new Visitor(server);
			images.add(visitor.upload("Кот на даче.png", true));
			images.add(visitor.upload("hidden.png", false));
			images.add(visitor.upload("last.png", true));
			pages = visitor.pages();
		}
		assertThat(places.store().get("rebuilt" + images.get(0).path()).headers())
				.containsKeys("x-amz-meta-sha256", "x-amz-meta-original-name", "x-amz-meta-delete-key-hash");
		assertThat(places.store().get("rebuilt" + images.get(1).path()).headers())
				.containsEntry("x-amz-meta-listed", List.of("false"));
		Map<String, String> anew = new TreeMap<>(far);
		anew.remove("IMAGEHOST_CATALOGUE_URL");
		anew.put("IMAGEHOST_IMAGES_DIR", folder.resolve("anew").toString());

		OperatorCommand rebuilt = OperatorCommand.run(folder, anew, "rebuild");

		assertThat(rebuilt.output()).contains("3 images taken into the new catalogue, 0 left out");
		try (RunningServer server = RunningServer.start(anew)) {
			new Visitor(server).assertServed(images, pages);
			new Visitor(server).delete(images.getFirst());
		}
	}

	@Test
	void refusesASecondServiceInTheSameStore() throws Exception {
		Map<String, String> alone = new TreeMap<>(places.settings("shared"));
		alone.remove("IMAGEHOST_CATALOGUE_URL");
		try (RunningServer first = RunningServer.start(alone)) {
			assertThat(new Visitor(first).upload("first.png", true).id()).isNotEmpty();

			assertThatThrownBy(() -> RunningServer.start(alone).close())
					.hasMessageContaining("Each service needs a store of its own");
		}
	}
}
