package imagehost.catalogue.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps the statements that it has prepared: SQLite compiles an insert with its triggers in about as
 * long as it executes it, and the driver keeps none. Of some faults, a full disk among them, the driver closes the
 * statement by itself, so after any fault all of them are closed and prepared anew. For one thread at a time, and for
 * texts of a fixed number.
 */
final class KeptStatements implements InvocationHandler {
	private final Connection connection;
	private final Map<String, Kept> kept = new HashMap<>();

	private KeptStatements(Connection connection) {
		this.connection = connection;
	}

	/** The same connection; closing it closes the statements. */
	static Connection of(Connection connection) {
		return proxy(Connection.class, new KeptStatements(connection));
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(
				Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[]{type}, handler));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		return method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1
				? prepare((String) arguments[0])
				: call(connection, method, arguments);
	}

	private PreparedStatement prepare(String sql) throws SQLException {
		Kept known = kept.get(sql);
		if (known == null) {
			known = new Kept(connection.prepareStatement(sql));
			kept.put(sql, known);
		}
		return known.unclosed;
	}

	private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		} catch (InvocationTargetException thrown) {
			throw thrown.getCause();
		}
	}

	private void forgetAll(Throwable cause) {
		for (Kept each : kept.values()) {
			try {
				each.statement.close();
			} catch (SQLException second) {
				cause.addSuppressed(second);
			}
		}
		kept.clear();
	}

	private final class Kept implements InvocationHandler {
		private final PreparedStatement statement;
		private final PreparedStatement unclosed;

		Kept(PreparedStatement statement) {
			this.statement = statement;
			this.unclosed = proxy(PreparedStatement.class, this);
		}

		/** Closing it, as its users do, only makes it forget the values. */
		@Override
		public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
			if (method.getName().equals("close")) {
				if (!statement.isClosed()) {
					statement.clearParameters();
				}
				return null;
			}
			try {
				return call(statement, method, arguments);
			} catch (SQLException | RuntimeException failure) {
				forgetAll(failure);
				throw failure;
			}
		}
	}
}
