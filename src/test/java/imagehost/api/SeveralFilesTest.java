package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.image.SampleImages;
import imagehost.storage.StorageException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Several files in one request: each has its own result, in their order. */
class SeveralFilesTest extends ApiTest {
	@Test
	void answersSeveralFilesInTheirOrder() throws IOException {
		byte[] body = join(filePart("file", "a.png", SampleImages.png(4, 3)),
				filePart("file", "b.txt", SampleImages.png(4, 3)),
				filePart("files[]", "c.gif", SampleImages.gif(4, 3)), end());

		Response answer = request("upload").post(Entity.entity(body, multipartType()));

		JsonNode files = json(answer).get("files");
		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(files.findValuesAsText("status")).containsExactly("201", "415", "201");
		assertThat(files.get(0).get("original_name").asText()).isEqualTo("a.png");
		assertThat(files.get(0).get("delete_key").asText()).hasSize(22);
		assertThat(files.get(1).get("code").asText()).isEqualTo("extension_not_allowed");
		assertThat(files.get(2).get("url").asText()).endsWith(".gif");
		assertThat(store.size()).isEqualTo(2);
	}

	@Test
	void answers201WhenAllOfSeveralWereStoredAndTheFirstProblemWhenNone() throws IOException {
		byte[] good = join(filePart("file", "a.png", SampleImages.png(4, 3)).repeat(20), end());
		byte[] bad = join(filePart("file", "a.exe", SampleImages.png(4, 3)), filePart("file", "b.png", new byte[0]),
				end());

		Response all = request("upload").post(Entity.entity(good, multipartType()));
		Response none = request("upload").post(Entity.entity(bad, multipartType()));

		assertThat(all.getStatus()).isEqualTo(201);
		assertThat(json(all).get("files")).hasSize(20);
		assertThat(none.getStatus()).isEqualTo(415);
		assertThat(json(none).get("files").findValuesAsText("status")).containsExactly("415", "400");
	}

	@Test
	void goesOnBehindAFileThatIsTooLarge() throws IOException {
		byte[] body = join(filePart("file", "a.png", new byte[MAX_UPLOAD_BYTES + 100_000]),
				filePart("file", "b.png", SampleImages.png(4, 3)), end());

		Response answer = request("upload").post(Entity.entity(body, multipartType()));

		assertThat(json(answer).get("files").findValuesAsText("status")).containsExactly("413", "201");
	}

	@Test
	void givesALineForEachFileToWhoAsksForText() {
		byte[] body = join(filePart("file", "a.png", SampleImages.png(4, 3)), filePart("file", "b.png", new byte[0]),
				end());

		Response answer = request("upload").accept("text/plain").post(Entity.entity(body, multipartType()));

		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(answer.readEntity(String.class))
				.matches("http://localhost:\\d+/images/\\w{16}\\.png\nerror: The file is empty\\.\n");
	}

	@Test
	void keepsTheChoiceForAllFilesAndRefusesOneThatComesTooLate() throws IOException {
		String file = filePart("file", "a.png", SampleImages.png(4, 3));
		byte[] between = join(file, fieldPart("listed", "no"), file, end());
		byte[] late = join(file, file, fieldPart("listed", "no"), file, end());

		JsonNode all = json(request("upload").post(Entity.entity(between, multipartType()))).get("files");
		JsonNode cut = json(request("upload").post(Entity.entity(late, multipartType()))).get("files");

		assertThat(all.findValuesAsText("listed")).containsExactly("false", "false");
		assertThat(cut.findValuesAsText("status")).containsExactly("201", "400");
		assertThat(cut.get(1).get("code").asText()).isEqualTo("late_option");
	}

	@Test
	void endsAtTheTwentyFirstFile() throws IOException {
		byte[] body = join(filePart("file", "a.png", SampleImages.png(4, 3)).repeat(21), end());

		JsonNode files = json(request("upload").post(Entity.entity(body, multipartType()))).get("files");

		assertThat(files).hasSize(20);
		assertThat(files.get(19).get("code").asText()).isEqualTo("too_many_files");
		assertThat(store.size()).isEqualTo(19);
	}

	@Test
	void keepsWhatWasStoredBeforeTheBodyBrokeOff() throws IOException {
		String file = filePart("file", "a.png", SampleImages.png(4, 3));
		byte[] body = join(file, file, file.substring(0, file.length() - 20));

		Response answer = request("upload").post(Entity.entity(body, multipartType()));

		assertThat(answer.getStatus()).isEqualTo(207);
		assertThat(json(answer).get("files").findValuesAsText("status")).containsExactly("201", "201", "400");
		assertThat(store.size()).isEqualTo(2);
	}

	@Test
	void endsWithAFaultOfOurs() throws IOException {
		store.failWith(StorageException.Fault.UNAVAILABLE);
		byte[] body = join(filePart("file", "a.txt", SampleImages.png(4, 3)),
				filePart("file", "a.png", SampleImages.png(4, 3)).repeat(5), end());

		Response answer = request("upload").post(Entity.entity(body, multipartType()));

		assertThat(json(answer).get("files").findValuesAsText("status")).containsExactly("415", "503");
		assertThat(answer.getHeaderString("Retry-After")).isEqualTo("10");
	}
}
