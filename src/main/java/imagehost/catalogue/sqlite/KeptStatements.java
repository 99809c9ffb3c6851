package imagehost.catalogue.sqlite;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps the statements that it has prepared: SQLite compiles an insert with its triggers in about as
 * long as it executes it, and the driver keeps none. For one thread at a time, and for texts of a fixed number.
 */
final class KeptStatements {
	private final Connection connection;
	private final Map<String, PreparedStatement> kept = new HashMap<>();

	private KeptStatements(Connection connection) {
		this.connection = connection;
	}

	/** The same connection; closing it closes the statements. */
	static Connection of(Connection connection) {
		KeptStatements statements = new KeptStatements(connection);
		return (Connection) Proxy.newProxyInstance(KeptStatements.class.getClassLoader(),
				new Class<?>[]{Connection.class}, (_, method, arguments) -> method.getName().equals("prepareStatement")
						&& arguments.length == 1
								? statements.prepare((String) arguments[0])
								: call(() -> method.invoke(connection, arguments)));
	}

	private PreparedStatement prepare(String sql) throws SQLException {
		PreparedStatement statement = kept.get(sql);
		if (statement == null) {
			statement = unclosed(connection.prepareStatement(sql));
			kept.put(sql, statement);
		}
		return statement;
	}

	/** Closing it, as its users do, forgets the values alone. */
	private static PreparedStatement unclosed(PreparedStatement statement) {
		return (PreparedStatement) Proxy.newProxyInstance(KeptStatements.class.getClassLoader(),
				new Class<?>[]{PreparedStatement.class}, (_, method, arguments) -> {
					if (method.getName().equals("close")) {
						statement.clearParameters();
						return null;
					}
					return call(() -> method.invoke(statement, arguments));
				});
	}

	private interface Call {
		@Nullable
		Object make() throws ReflectiveOperationException;
	}

	private static @Nullable Object call(Call call) throws Throwable {
		try {
			return call.make();
		} catch (InvocationTargetException thrown) {
			throw thrown.getCause();
		}
	}
}
