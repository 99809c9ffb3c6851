package imagehost.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that has headers, a query, parameters and attributes, and knows nothing else. */
public final class RequestInMemory implements InvocationHandler {
	private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
	private final Map<String, String> parameters = new HashMap<>();
	private final Map<String, Object> attributes = new HashMap<>();
	private @Nullable String query;

	public RequestInMemory header(String name, String value) {
		headers.put(name, value);
		return this;
	}

	/** As the request has it: undecoded, and apart from the parameters. */
	public RequestInMemory query(String text) {
		query = text;
		return this;
	}

	RequestInMemory parameter(String name, String value) {
		parameters.put(name, value);
		return this;
	}

	public HttpServletRequest request() {
		return (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(),
				new Class<?>[]{HttpServletRequest.class}, this);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
		return switch (method.getName()) {
			case "getHeader" -> headers.get(arguments[0].toString());
			case "getContentType" -> headers.get("Content-Type");
			case "getContentLengthLong" -> Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
			case "getQueryString" -> query;
			case "getRemoteAddr" -> "10.0.0.1";
			case "getParameter" -> parameters.get(arguments[0].toString());
			case "getAttribute" -> attributes.get(arguments[0].toString());
			case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
			default -> throw new UnsupportedOperationException(method.getName());
		};
	}
}
