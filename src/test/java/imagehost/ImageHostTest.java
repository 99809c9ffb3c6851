package imagehost;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.config.Settings;
import imagehost.config.SettingsLoader;
import imagehost.storage.files.ImagesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageHostTest {
	/** As when it is deployed anew in a Tomcat that runs on, once its folder is in order. */
	@Test
	void startsInAProcessWhereItCouldNotStart(@TempDir Path images) throws IOException {
		Settings settings = SettingsLoader.load(Map.of("IMAGEHOST_IMAGES_DIR", images.toString()));
		Path strange = new ImagesFolder(images).incoming().resolve("folder").resolve("in it");
		Files.createDirectories(strange);
		assertThatThrownBy(() -> new ImageHost(settings)).isInstanceOf(IOException.class);
		Files.delete(strange);

		assertThatNoException().isThrownBy(() -> new ImageHost(settings).close());
	}
}
