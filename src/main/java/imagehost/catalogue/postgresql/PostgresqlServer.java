package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueLocation;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import imagehost.gate.RemoteCalls;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** A catalogue in a schema of a PostgreSQL database; any number of backends open it. */
public final class PostgresqlServer implements CatalogueLocation {
	private final PostgresqlLocation location;
	private final RemoteCalls calls;
	private final Function<Path, CatalogueReplacement> files;

	/**
	 * @param files begins a catalogue in a folder, for backups
	 */
	public PostgresqlServer(PostgresqlLocation location, Function<Path, CatalogueReplacement> files,
			RemoteCalls calls) {
		this.calls = calls;
		this.location = location;
		this.files = files;
	}

	@Override
	public ImageCatalogue open() {
		return new PostgresqlCatalogue(location, false, calls);
	}

	@Override
	public ImageCatalogue openExisting() {
		requireExisting();
		return open();
	}

	@Override
	public ImageCatalogue openAlone() {
		requireExisting();
		return new PostgresqlCatalogue(location, true, calls);
	}

	private void requireExisting() {
		try (Connection connection = location.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement
						.executeQuery("SELECT to_regclass('" + location.schema() + ".image') IS NOT NULL")) {
			row.next();
			if (!row.getBoolean(1)) {
				throw new CatalogueException("there is no catalogue at " + location);
			}
		} catch (SQLException cause) {
			throw new CatalogueException("could not open the catalogue at " + location + ": " + cause.getMessage(),
					cause);
		}
	}

	@Override
	public CatalogueReplacement replace() {
		return PostgresqlReplacement.begin(location);
	}

	/** Row by row, in the order of their numbers; SQLite gives them numbers of its own. */
	@Override
	public CatalogueReplacement copyInto(Path folder) {
		CatalogueReplacement copy = files.apply(folder);
		try (PostgresqlDatabase database = new PostgresqlDatabase(location, false, calls)) {
			RowCopy.all(database, copy.catalogue());
			return copy;
		} catch (RuntimeException failure) {
			copy.close();
			throw failure;
		}
	}
}
