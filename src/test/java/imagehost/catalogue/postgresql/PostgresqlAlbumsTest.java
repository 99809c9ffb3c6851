package imagehost.catalogue.postgresql;

import imagehost.catalogue.AlbumsContract;
import imagehost.catalogue.ImageCatalogue;

class PostgresqlAlbumsTest extends AlbumsContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
