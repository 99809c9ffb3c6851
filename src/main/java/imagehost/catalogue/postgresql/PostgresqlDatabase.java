package imagehost.catalogue.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.sql.CatalogueRow;
import imagehost.catalogue.sql.GroupedWriter;
import imagehost.catalogue.sql.SqlDatabase;
import imagehost.gate.RemoteCalls;
import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.Driver;

/** The connections of one backend: one that writes and groups commits, a few that read. Safe for many threads. */
final class PostgresqlDatabase implements SqlDatabase, AutoCloseable {
	private static final int READERS = 8;
	private static final long PATIENCE_MILLIS = 3_000;
	/**
	 * The planner takes words to be independent of each other. Of two frequent words that are never together it expects
	 * many images and looks for them row by row, 0.2 s long; without their values it takes the index of terms.
	 * Compiling a query that is thought to be costly takes longer than our costliest.
	 */
	private static final String PLANNING = "SET plan_cache_mode = force_generic_plan; SET jit = off";

	private final PostgresqlWriter writer;
	private final HikariDataSource readers;
	private final Jdbi jdbi;
	private final RemoteCalls calls;

	/**
	 * @param isAlone the catalogue must not be in use, and is not to be, as long as this one is open
	 * @throws CatalogueException when the database cannot be reached, or has tables of a newer version
	 */
	PostgresqlDatabase(PostgresqlLocation location, boolean isAlone, RemoteCalls calls) {
		this.calls = calls;
		PostgresqlSchema.migrate(location);
		try {
			this.writer = new PostgresqlWriter(location, isAlone);
		} catch (SQLException cause) {
			throw new CatalogueException("could not open the catalogue at " + location + ": " + cause.getMessage(),
					cause);
		}
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(location.url());
		config.setDriverClassName(Driver.class.getName());
		config.setDataSourceProperties(location.properties());
		config.setConnectionInitSql(PLANNING);
		config.setMaximumPoolSize(READERS);
		config.setMinimumIdle(1);
		config.setConnectionTimeout(PATIENCE_MILLIS);
		config.setValidationTimeout(PATIENCE_MILLIS / 2);
		config.setInitializationFailTimeout(-1);
		this.readers = new HikariDataSource(config);
		this.jdbi = Jdbi.create(readers);
		jdbi.registerRowMapper(CatalogueEntry.class, CatalogueRow::entry);
	}

	/**
	 * Reads once more when the server had ended the connection meanwhile, as it has ended the others of the pool.
	 */
	@Override
	public <T> T read(HandleCallback<T, RuntimeException> query) {
		return calls.observe("read", () -> ask(query));
	}

	private <T> T ask(HandleCallback<T, RuntimeException> query) {
		try {
			return jdbi.withHandle(query);
		} catch (JdbiException cause) {
			if (!(cause.getCause() instanceof SQLException lost) || !PostgresqlWriter.isLost(lost)) {
				throw new CatalogueException("could not read the catalogue", cause);
			}
		}
		readers.getHikariPoolMXBean().softEvictConnections();
		try {
			return jdbi.withHandle(query);
		} catch (JdbiException cause) {
			throw new CatalogueException("could not read the catalogue", cause);
		}
	}

	@Override
	public int change(String failure, GroupedWriter.Change change) {
		return change(failure, change, _ -> 0);
	}

	/**
	 * The same for a change that must not be made twice.
	 *
	 * @param made gives what the change returns when it is made already, and 0 when it is not
	 */
	int change(String failure, GroupedWriter.Change change, GroupedWriter.Change made) {
		return calls.observe("change", () -> writer.change(failure, change, made));
	}

	/** Threads that wait for a connection to read by. */
	int waiting() {
		return readers.getHikariPoolMXBean().getThreadsAwaitingConnection();
	}

	@Override
	public void close() {
		readers.close();
		writer.close();
	}
}
