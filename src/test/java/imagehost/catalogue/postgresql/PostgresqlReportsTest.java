package imagehost.catalogue.postgresql;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.ReportsContract;

class PostgresqlReportsTest extends ReportsContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
