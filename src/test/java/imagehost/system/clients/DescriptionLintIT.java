package imagehost.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RequiredProgram;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Redocly and Spectral, which come from npm by {@code mvn -Pclients}, find no error in {@code openapi.yaml}. */
@EnabledIfSystemProperty(named = "imagehost.tools", matches = ".+", disabledReason = "fetched by mvn -Pclients")
class DescriptionLintIT {
	@Test
	void isFreeOfErrors() throws Exception {
		RequiredProgram.require("npm");

		ProcessBuilder lint = new ProcessBuilder("src/test/api/lint").redirectErrorStream(true);
		lint.environment().put("PATH", RequiredProgram.path());
		Process process = lint.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output).contains("Your API description is valid", "No results with a severity of 'error' found!");
	}
}
