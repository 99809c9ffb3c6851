package imagehost.system.scale;

import imagehost.system.RunningPostgresql;
import imagehost.system.RunningS3;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** An S3 store and a PostgreSQL with places for services in them. */
final class FarPlaces implements AutoCloseable {
	private final RunningS3 store;
	private final RunningPostgresql database;

	private FarPlaces(RunningS3 store, RunningPostgresql database) {
		this.store = store;
		this.database = database;
	}

	static FarPlaces start() throws IOException {
		RunningS3 store = RunningS3.start();
		try {
			return new FarPlaces(store, RunningPostgresql.start());
		} catch (Throwable failure) {
			store.close();
			throw failure;
		}
	}

	RunningS3 store() {
		return store;
	}

	/** Settings of a place of its own in the store, and of a database of its own. */
	Map<String, String> settings(String name) {
		Map<String, String> settings = new TreeMap<>(store.settings());
		settings.put("IMAGEHOST_STORE_URL", "s3://" + store.bucket() + "/" + name);
		settings.put("IMAGEHOST_CATALOGUE_URL", database.newDatabase(name));
		return settings;
	}

	@Override
	public void close() throws IOException {
		database.close();
		store.close();
	}
}
