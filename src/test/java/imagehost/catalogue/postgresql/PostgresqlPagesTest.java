package imagehost.catalogue.postgresql;

import imagehost.catalogue.CataloguePagesContract;
import imagehost.catalogue.ImageCatalogue;

class PostgresqlPagesTest extends CataloguePagesContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
