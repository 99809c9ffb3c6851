package imagehost.tomcat;

import java.util.Map;
import org.apache.tomcat.util.IntrospectionUtils.PropertySource;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that {@code server.xml} names. One that is empty counts as not given, as it does for the
 * service: Tomcat's own {@code EnvironmentPropertySource} would take it for a value, and no default.
 */
public final class GivenSettings implements PropertySource {
	private final Map<String, String> environment;

	/** Made by Tomcat. */
	public GivenSettings() {
		this(System.getenv());
	}

	GivenSettings(Map<String, String> environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable String getProperty(String key) {
		String value = environment.get(key);
		return value == null || value.isBlank() ? null : value;
	}
}
