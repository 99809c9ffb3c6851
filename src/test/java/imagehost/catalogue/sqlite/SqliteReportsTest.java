package imagehost.catalogue.sqlite;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ReportsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReportsTest extends ReportsContract {
	@TempDir
	private Path folder;

	@Override
	protected ImageCatalogue open() {
		return new SqliteImageCatalogue(folder.resolve("catalogue.db"));
	}
}
