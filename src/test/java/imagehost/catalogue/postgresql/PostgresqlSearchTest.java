package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueSearchContract;
import imagehost.catalogue.ImageCatalogue;

class PostgresqlSearchTest extends CatalogueSearchContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
