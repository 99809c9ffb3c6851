package imagehost.catalogue.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where the database is and who we are there.
 *
 * @param url such as {@code jdbc:postgresql://host/database}
 * @param user empty: what the URL says, or the name of the system's user
 * @param password empty: what the URL says, or none
 * @param schema of the tables; made where it is missing
 */
public record PostgresqlLocation(String url, Optional<String> user, Optional<String> password, String schema) {
	/** The schema of the service. */
	public static final String SCHEMA = "imagehost";

	public PostgresqlLocation {
		if (!schema.matches("[a-z0-9_]+")) {
			throw new IllegalArgumentException("schema must be of a-z 0-9 _, is " + schema);
		}
	}

	/** Another schema of the same database. */
	PostgresqlLocation in(String otherSchema) {
		return new PostgresqlLocation(url, user, password, otherSchema);
	}

	/**
	 * A connection of its own. Not by DriverManager: a stock Tomcat loads that before the web application, and then it
	 * knows no driver of it.
	 */
	Connection connect() throws SQLException {
		Connection connection = new Driver().connect(url, properties());
		if (connection == null) {
			throw new SQLException("not an address of PostgreSQL: " + this);
		}
		return connection;
	}

	Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("currentSchema", schema);
		properties.setProperty("ApplicationName", "imagehost");
		properties.setProperty("connectTimeout", "3");
		properties.setProperty("socketTimeout", "30");
		properties.setProperty("tcpKeepAlive", "true");
		user.ifPresent(name -> properties.setProperty("user", name));
		password.ifPresent(secret -> properties.setProperty("password", secret));
		return properties;
	}

	/** Without what follows the name of the database: it may hold a password. */
	@Override
	public String toString() {
		return url.replaceFirst("\\?.*", "");
	}
}
