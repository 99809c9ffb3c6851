package imagehost.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.servlet.ServletContext;
import jakarta.servlet.jsp.JspFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components of the views, which are records, for the expressions of the pages: as the resolver of the
 * platform does (Jakarta Expression Language 6.0, {@code jakarta.el.RecordELResolver}), which looks for the method anew
 * each time; on the catalogue that is a tenth of the time.
 */
final class RecordResolver extends ELResolver {
	/** By name, the public methods without parameters that were asked for. */
	private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
		@Override
		protected Map<String, Optional<Method>> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}
	};

	/** Pages that are shown from now on ask it first. */
	static void register(ServletContext context) {
		JspFactory.getDefaultFactory().getJspApplicationContext(context).addELResolver(new RecordResolver());
	}

	@Override
	public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
		Method method = base instanceof Record && property instanceof String name ? method(base, name) : null;
		if (method == null) {
			return null;
		}
		try {
			Object value = method.invoke(base);
			context.setPropertyResolved(base, property);
			return value;
		} catch (IllegalAccessException | InvocationTargetException cause) {
			throw new ELException(cause);
		}
	}

	private static @Nullable Method method(Object base, String name) {
		Map<String, Optional<Method>> known = METHODS.get(base.getClass());
		Optional<Method> method = known.get(name);
		return (method == null ? known.computeIfAbsent(name, wanted -> find(base.getClass(), wanted)) : method)
				.orElse(null);
	}

	private static Optional<Method> find(Class<?> type, String name) {
		try {
			return Optional.of(type.getMethod(name));
		} catch (NoSuchMethodException cause) {
			return Optional.empty();
		}
	}

	// Pages read only: the rest is left to the platform.

	@Override
	public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
		return null;
	}

	@Override
	public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
	}

	@Override
	public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
		return true;
	}

	@Override
	public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
		return null;
	}
}
