package imagehost.catalogue.postgresql;

import java.util.Optional;

/**
 * Where the database is and who we are there.
 *
 * @param url such as {@code jdbc:postgresql://host/database}
 * @param user empty: what the URL says, or the name of the system's user
 */
public record PostgresqlLocation(String url, Optional<String> user, Optional<String> password) {
	/** Without the password, which may also stand in the URL. */
	@Override
	public String toString() {
		return url.replaceFirst("\\?.*", "");
	}
}
