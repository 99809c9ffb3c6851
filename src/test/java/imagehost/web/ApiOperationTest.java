package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.api.OpenApiFile;
import imagehost.http.Links;
import imagehost.http.RequestContext;
import imagehost.language.Language;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiOperationTest {
	@ParameterizedTest
	@EnumSource
	void areThoseOfTheDescription(Language language) throws IOException {
		RequestContext context = new RequestContext("1", language, Links.of(Optional.empty(), "http", "localhost"));

		assertThat(ApiOperation.all(context))
				.extracting(operation -> operation.method() + " " + operation.path())
				.containsExactlyInAnyOrderElementsOf(new OpenApiFile().operations().keySet());
		assertThat(ApiOperation.all(context)).allSatisfy(operation -> {
			assertThat(operation.summary()).isNotBlank().doesNotStartWith("page.");
			assertThat(operation.command()).startsWith("curl ").contains("http://localhost/");
		});
	}
}
