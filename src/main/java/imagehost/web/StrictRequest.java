package imagehost.web;

import imagehost.http.MalformedRequestException;
import imagehost.http.Query;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parts are read by the server only when somebody asks for them. Where the server cannot read one, it
 * throws something unchecked, which would look like a fault of ours: here it is a {@link MalformedRequestException}.
 */
final class StrictRequest extends HttpServletRequestWrapper {
	StrictRequest(HttpServletRequest request) {
		super(request);
	}

	/** Whether what stands in the head can be read: query and cookies. A form is read later, by those who want it. */
	boolean hasReadableHead() {
		try {
			getCookies();
			return Query.isDecodable(getQueryString());
		} catch (MalformedRequestException _) {
			return false;
		}
	}

	@Override
	public Cookie @Nullable [] getCookies() {
		return read(super::getCookies);
	}

	@Override
	public @Nullable String getParameter(String name) {
		return read(() -> super.getParameter(name));
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return read(() -> super.getParameterValues(name));
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return read(super::getParameterMap);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return read(super::getParameterNames);
	}

	@Override
	public long getDateHeader(String name) {
		return read(() -> super.getDateHeader(name));
	}

	@Override
	public int getIntHeader(String name) {
		return read(() -> super.getIntHeader(name));
	}

	private static <T extends @Nullable Object> T read(Supplier<T> part) {
		try {
			return part.get();
		} catch (IllegalArgumentException | IllegalStateException unreadable) {
			throw new MalformedRequestException(unreadable);
		}
	}
}
