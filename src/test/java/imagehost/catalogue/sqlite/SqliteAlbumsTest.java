package imagehost.catalogue.sqlite;

import imagehost.catalogue.AlbumsContract;
import imagehost.catalogue.ImageCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteAlbumsTest extends AlbumsContract {
	@TempDir
	private Path folder;

	@Override
	protected ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}
}
