package imagehost.catalogue.postgresql;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ImageCatalogueContract;

class PostgresqlCatalogueTest extends ImageCatalogueContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
