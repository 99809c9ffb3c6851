package imagehost.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.tomcat.util.IntrospectionUtils;
import org.apache.tomcat.util.IntrospectionUtils.PropertySource;
import org.junit.jupiter.api.Test;

class GivenSettingsTest {
	@Test
	void takesTheDefaultOfAnEmptyVariable() {
		assertThat(port(Map.of("IMAGEHOST_PORT", "9000"))).isEqualTo("9000");
		assertThat(port(Map.of("IMAGEHOST_PORT", ""))).isEqualTo("8000");
		assertThat(port(Map.of())).isEqualTo("8000");
	}

	/** As it stands in server.xml. */
	private static String port(Map<String, String> environment) {
		PropertySource[] sources = {new GivenSettings(environment)};
		return IntrospectionUtils.replaceProperties("${IMAGEHOST_PORT:-8000}", null, sources,
				GivenSettingsTest.class.getClassLoader());
	}
}
