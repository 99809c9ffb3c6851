package imagehost.catalogue.postgresql;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.RefusalsContract;

class PostgresqlRefusalsTest extends RefusalsContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
