package imagehost.catalogue.sqlite;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.RefusalsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRefusalsTest extends RefusalsContract {
	@TempDir
	private Path folder;

	@Override
	protected ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}
}
