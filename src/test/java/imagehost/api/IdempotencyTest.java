package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A retry after a lost answer gets the very same answer, and stores nothing. */
class IdempotencyTest extends ApiTest {
	private static final String KEY = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

	@Test
	void answersARetryAsBefore() throws IOException {
		Response first = send(KEY, "cat.png", SampleImages.png(4, 3));
		Response second = send(KEY, "cat.png", SampleImages.png(4, 3));

		assertThat(first.getStatus()).isEqualTo(201);
		assertThat(first.getHeaderString("Idempotency-Replayed")).isNull();
		assertThat(second.getStatus()).isEqualTo(201);
		assertThat(second.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
		assertThat(second.getHeaderString("Location")).isEqualTo(first.getHeaderString("Location"));
		assertThat(json(second)).isEqualTo(json(first));
		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void givesAKeyThatDeletes() throws IOException {
		send(KEY, "cat.png", SampleImages.png(4, 3));
		JsonNode replayed = json(send(KEY, "cat.png", SampleImages.png(4, 3)));

		Response deletion = request("images/" + replayed.get("id").asText())
				.header("X-Delete-Key", replayed.get("delete_key").asText()).delete();

		assertThat(deletion.getStatus()).isEqualTo(204);
		assertProblem(send(KEY, "cat.png", SampleImages.png(4, 3)), 410, "image_deleted_since");
	}

	@Test
	void refusesTheKeyOfAnotherUpload() throws IOException {
		send(KEY, "cat.png", SampleImages.png(4, 3));

		assertProblem(send(KEY, "cat.png", SampleImages.png(5, 3)), 422, "idempotency_key_reused");
		assertProblem(send(KEY, "dog.png", SampleImages.png(4, 3)), 422, "idempotency_key_reused");
		assertThat(store.size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"fifteen-letters", "with a space in it", "ключ-из-шестнадцати-знаков"})
	void refusesAKeyThatIsNone(String key) throws IOException {
		assertProblem(send(key, "cat.png", SampleImages.png(4, 3)), 400, "bad_idempotency_key");
		assertProblem(send("k".repeat(256), "cat.png", SampleImages.png(4, 3)), 400, "bad_idempotency_key");
	}

	@Test
	void takesARefusedUploadAnew() throws IOException {
		assertProblem(send(KEY, "cat.png", new byte[10]), 415, "not_an_image");

		assertThat(send(KEY, "cat.png", SampleImages.png(4, 3)).getStatus()).isEqualTo(201);
	}

	@Test
	void knowsEachOfSeveralFiles() throws IOException {
		byte[] body = join(filePart("file", "a.png", SampleImages.png(4, 3)),
				filePart("file", "a.txt", SampleImages.png(4, 3)),
				filePart("file", "a.png", SampleImages.png(4, 3)), end());

		JsonNode first = json(
				request("upload").header("Idempotency-Key", KEY).post(Entity.entity(body, multipartType())));
		Response retry = request("upload").header("Idempotency-Key", KEY).post(Entity.entity(body, multipartType()));

		JsonNode second = json(retry);
		assertThat(retry.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
		assertThat(second.findValuesAsText("id")).isEqualTo(first.findValuesAsText("id")).hasSize(2)
				.doesNotHaveDuplicates();
		assertThat(store.size()).isEqualTo(2);
	}

	@Test
	void storesOnceWhatComesSeveralTimesAtOnce() throws Exception {
		Callable<String> upload = () -> json(send(KEY, "cat.png", SampleImages.png(40, 30))).get("id").asText();

		List<String> ids = new ArrayList<>();
		try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> all = clients.invokeAll(java.util.Collections.nCopies(8, upload));
			for (Future<String> one : all) {
				ids.add(one.get());
			}
		}

		assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
		assertThat(store.size()).isEqualTo(1);
		assertThat(catalogue.totals().images()).isEqualTo(1);
	}

	private Response send(String key, String name, byte[] bytes) {
		return request("upload").header("Idempotency-Key", key).post(multipart("file", name, bytes));
	}
}
