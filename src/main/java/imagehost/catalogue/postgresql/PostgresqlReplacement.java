package imagehost.catalogue.postgresql;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueReplacement;
import imagehost.catalogue.ImageCatalogue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** A schema that is filled beside the one whose name it then takes; the old one is kept under another name. */
final class PostgresqlReplacement implements CatalogueReplacement {
	private final PostgresqlLocation location;
	private final PostgresqlLocation fresh;
	private final Connection alone;
	private final ImageCatalogue catalogue;

	private PostgresqlReplacement(PostgresqlLocation location, PostgresqlLocation fresh, Connection alone) {
		this.location = location;
		this.fresh = fresh;
		this.alone = alone;
		this.catalogue = new PostgresqlCatalogue(fresh);
	}

	/**
	 * @throws CatalogueException when a service uses the catalogue
	 */
	static PostgresqlReplacement begin(PostgresqlLocation location) {
		PostgresqlLocation fresh = location.in(location.schema() + "_new");
		try {
			Connection alone = location.connect();
			try (Statement statement = alone.createStatement()) {
				requireUnused(statement, location);
				statement.execute("DROP SCHEMA IF EXISTS " + fresh.schema() + " CASCADE"); // of a rebuild that died
				return new PostgresqlReplacement(location, fresh, alone);
			} catch (SQLException | RuntimeException failure) {
				alone.close();
				throw failure;
			}
		} catch (SQLException cause) {
			throw new CatalogueException("could not begin a new catalogue at " + location + ": " + cause.getMessage(),
					cause);
		}
	}

	/** Held by this connection until it is closed, so that no service starts meanwhile. */
	private static void requireUnused(Statement statement, PostgresqlLocation location) throws SQLException {
		try (ResultSet row = statement
				.executeQuery(AdvisoryLock.IN_USE.alone(location))) {
			row.next();
			if (!row.getBoolean(1)) {
				throw CatalogueException.inUse("the catalogue at " + location + " is in use: stop every backend first");
			}
		}
	}

	@Override
	public ImageCatalogue catalogue() {
		return catalogue;
	}

	@Override
	public Optional<String> finish(Instant now) {
		catalogue.close();
		String kept = location.schema() + "_before_" + now.getEpochSecond();
		try (Statement statement = alone.createStatement()) {
			boolean isReplaced = exists(statement);
			statement.execute("BEGIN");
			if (isReplaced) {
				statement.execute("ALTER SCHEMA " + location.schema() + " RENAME TO " + kept);
			}
			statement.execute("ALTER SCHEMA " + fresh.schema() + " RENAME TO " + location.schema());
			statement.execute("COMMIT");
			return isReplaced ? Optional.of("schema " + kept) : Optional.empty();
		} catch (SQLException cause) {
			throw new CatalogueException("could not put the new catalogue in the place of the old one", cause);
		}
	}

	private boolean exists(Statement statement) throws SQLException {
		try (ResultSet row = statement
				.executeQuery("SELECT FROM pg_namespace WHERE nspname = '" + location.schema() + "'")) {
			return row.next();
		}
	}

	@Override
	public void close() {
		catalogue.close();
		try {
			AdvisoryLock.releaseAll(alone);
			alone.close();
		} catch (SQLException cause) {
			throw new CatalogueException("could not close the new catalogue", cause);
		}
	}
}
