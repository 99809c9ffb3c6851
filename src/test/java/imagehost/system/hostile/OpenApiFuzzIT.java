package imagehost.system.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.api.OpenApiFile;
import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The service answers requests of every described operation, however odd, as the description of its API says. */
class OpenApiFuzzIT extends ServiceTest {
	private static final int REQUESTS = Integer.getInteger("imagehost.fuzz.requests", 1000);
	private static final int SEED = Integer.getInteger("imagehost.fuzz.seed", 7);
	/** What from 500 on is no fault of the service: oEmbed wants this for a format that is not offered. */
	private static final int NOT_IMPLEMENTED = 501;

	private final OpenApiFile api;

	OpenApiFuzzIT() throws IOException {
		api = new OpenApiFile();
	}

	/** A server of its own, where hundreds of odd images disturb nobody. */
	@Override
	protected Map<String, String> settings() {
		return Map.of("IMAGEHOST_ADMIN_TOKEN", ADMIN_TOKEN, "IMAGEHOST_LANGUAGE", "en");
	}

	@Test
	void answersOddRequestsAsDescribed() {
		List<String> operations = List.copyOf(api.operations().keySet());
		RequestFuzzer fuzzer = new RequestFuzzer(api, site.uploadSmall("known.png"), new Random(SEED));
		Map<String, Integer> statuses = new TreeMap<>();
		List<String> faults = new ArrayList<>();
		for (int count = 0; count < REQUESTS; count++) {
			FuzzedRequest request = fuzzer.request(operations.get(count % operations.size()));

			Answer answer = request.send(site.from("192.0.2." + count % 250));

			statuses.merge(request.operation() + " " + answer.status(), 1, Integer::sum);
			if (!isDescribed(request.operation(), answer)) {
				faults.add(request + "\n" + answer.head() + "\n" + answer.text());
			}
		}

		System.out.println(REQUESTS + " requests: " + statuses);
		assertThat(faults).isEmpty();
		assertThat(statuses).hasSizeGreaterThan(3 * operations.size());
	}

	private boolean isDescribed(String operation, Answer answer) {
		JsonNode responses = requireNonNull(api.operations().get(operation)).get("responses");
		JsonNode response = api.resolved(responses.path(String.valueOf(answer.status())));
		if (response.isMissingNode()) {
			response = api.resolved(responses.path(answer.status() / 100 + "XX"));
		}
		String type = answer.header("content-type").replaceFirst(";.*", "");
		boolean hasRightType = response.path("content").isEmpty()
				? answer.body().length == 0
				: response.path("content").has(type);
		return !response.isMissingNode() && (answer.status() < 500 || answer.status() == NOT_IMPLEMENTED)
				&& hasRightType
				&& (!type.equals("application/problem+json") || isProblem(answer));
	}

	private boolean isProblem(Answer answer) {
		JsonNode problem = answer.json();
		List<String> codes = new ArrayList<>();
		api.at("/components/schemas/ProblemCode/enum").forEach(code -> codes.add(code.asText()));
		List<String> required = new ArrayList<>();
		api.at("/components/schemas/Problem/required").forEach(name -> required.add(name.asText()));
		return required.stream().allMatch(problem::has) && codes.contains(problem.get("code").asText())
				&& problem.get("status").asInt() == answer.status();
	}
}
