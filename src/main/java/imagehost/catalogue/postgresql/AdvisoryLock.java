package imagehost.catalogue.postgresql;

/**
 * Locks of the database that stand for something outside of it
 * (<a href="https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS">section 13.3.5</a>). They go
 * with the session that holds them, however it ends.
 */
enum AdvisoryLock {
	/** Held while the schema is made or changed. */
	SCHEMA,
	/** Shared by every backend that serves the catalogue; a process that replaces the catalogue needs it alone. */
	IN_USE,
	/** Held by the one backend that looks after what others have left. */
	LEADER;

	/** Of the tables in one schema: "IMGH" in ASCII, and a number for the schema and the lock. */
	long key(PostgresqlLocation location) {
		return 0x494D4748L << Integer.SIZE | (location.schema().hashCode() * 31L + ordinal()) & 0xFFFF_FFFFL;
	}
}
