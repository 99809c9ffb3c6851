package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the process runs under a locale that knows ASCII alone, names of files are bytes of UTF-8 all the same. */
class LocaleIT extends ServiceTest {
	@Override
	protected Map<String, String> settings() {
		return Map.of("LC_ALL", "C", "LANG", "C", "IMAGEHOST_LOG_FORMAT", "json");
	}

	@Test
	void keepsTheNamesOfFiles() throws Exception {
		for (String name : new String[]{"кот.jpg", "猫.png"}) {
			Answer answer = site.upload(name, TestImages.smallPng());

			assertThat(answer.status()).as(answer.text()).isEqualTo(201);
			assertThat(answer.member("original_name")).isEqualTo(name);
			assertThat(site.get("/i/" + answer.member("id")).text()).contains(name);
		}
	}

	/** From Tomcat's first line on: a collector of logs would report each other line as malformed. */
	@Test
	void printsNothingButDocuments() throws Exception {
		List<String> messages = new ArrayList<>();
		for (String line : server.output().lines().filter(printed -> !isOfTheJvm(printed)).toList()) {
			JsonNode document = new ObjectMapper().readTree(line);
			assertThat(document.path("@timestamp").asText()).as(line).endsWith("Z");
			messages.add(document.path("message").asText());
		}
		assertThat(messages).anyMatch(message -> message.startsWith("Starting Servlet engine"))
				.anyMatch(message -> message.startsWith("Server startup in"));
	}

	/** The JVM itself warns of what libraries do, where its flags are not those of the containers. */
	private static boolean isOfTheJvm(String line) {
		return line.startsWith("WARNING: ");
	}
}
