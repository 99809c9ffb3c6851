package imagehost.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteCatalogueSearchTest extends CatalogueSearchContract {
	@TempDir
	private Path folder;

	@Override
	ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}
}
