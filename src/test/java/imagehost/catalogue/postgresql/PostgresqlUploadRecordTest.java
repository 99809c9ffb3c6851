package imagehost.catalogue.postgresql;

import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.UploadRecordContract;

class PostgresqlUploadRecordTest extends UploadRecordContract {
	private final PostgresqlLocation place = Databases.place();

	@Override
	protected ImageCatalogue open() {
		return new PostgresqlCatalogue(place);
	}
}
