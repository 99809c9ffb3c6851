package imagehost.api;

import static imagehost.api.OpenApiFile.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.http.Failure;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.language.Language;
import imagehost.language.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description has every failure with its code, its status and its words. */
class OpenApiFailuresTest {
	private final OpenApiFile file;

	OpenApiFailuresTest() throws IOException {
		file = new OpenApiFile();
	}

	@Test
	void hasEveryCodeOfAFailureAndNoOther() {
		Set<String> codes = Arrays.stream(Rejection.values()).map(Rejection::code).collect(Collectors.toSet());
		for (int status = 400; status < 600; status++) {
			codes.add(Failure.ofStatus(status).code());
		}
		codes.addAll(Set.of("overloaded", "storage_full", "storage_unavailable", "internal_error"));

		List<String> documented = new ArrayList<>();
		file.schema("ProblemCode").get("enum").forEach(code -> documented.add(code.asText()));

		assertThat(documented).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(codes);
	}

	@ParameterizedTest
	@CsvSource({"POST /api/upload", "PUT /api/images/{id}"})
	void hasEveryStatusThatAnUploadMayEndWith(String operation) {
		Stream<String> rejections = Arrays.stream(Rejection.values())
				.filter(rejection -> rejection != Rejection.FORMAT_NOT_OFFERED) // of oEmbed alone
				.map(rejection -> Failure.of(new RejectedException(rejection))).map(Failure::status)
				.map(String::valueOf);

		assertThat(keys(file.operation(operation).get("responses")))
				.containsAll(rejections.toList()).contains("201", "207", "429", "500", "503", "507");
	}

	@Test
	void showsAProblemAsItIsAnswered() {
		JsonNode problem = file.example("CutShort");
		Map<String, Integer> facts = Map.of("missing_rows", problem.get("missing_rows").asInt(), "rows",
				problem.get("rows").asInt());

		assertThat(problem.get("detail").asText()).isEqualTo(
				Messages.in(Language.EN).text("rejection." + problem.get("code").asText(), facts));
		assertThat(problem.get("title").asText()).isEqualTo("Unprocessable Content");
	}
}
