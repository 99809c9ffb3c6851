package imagehost.catalogue.sqlite;

import imagehost.catalogue.CatalogueSearchContract;
import imagehost.catalogue.ImageCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCatalogueSearchTest extends CatalogueSearchContract {
	@TempDir
	private Path folder;

	@Override
	protected ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}
}
