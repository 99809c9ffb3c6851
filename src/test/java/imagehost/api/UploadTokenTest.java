package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.SampleImages;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where upload tokens are set, only their bearers upload. */
class UploadTokenTest extends ApiTest {
	private static final String FIRST = "the-first-token-of-the-tests";
	private static final String SECOND = "the-second-token-of-the-tests";

	@Override
	List<String> uploadTokens() {
		return List.of(FIRST, SECOND);
	}

	@Test
	void letsBearersUpload() {
		assertThat(upload("Bearer " + FIRST).getStatus()).isEqualTo(201);
		assertThat(upload("bearer  " + SECOND).getStatus()).isEqualTo(201);
		assertThat(request("images/a.png").header("Authorization", "Bearer " + FIRST)
				.put(Entity.entity(SampleImages.png(4, 3), "image/png")).getStatus()).isEqualTo(201);
	}

	@Test
	void refusesEverybodyElse() throws IOException {
		Response without = request("upload").post(multipart("file", "a.png", SampleImages.png(4, 3)));

		assertThat(without.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer realm=\"imagehost\"");
		assertProblem(without, 401, "upload_token_missing");
		assertProblem(upload("Bearer wrong-token-of-the-tests"), 401, "upload_token_wrong");
		assertProblem(upload("Bearer " + ADMIN_TOKEN), 401, "upload_token_wrong");
		assertProblem(upload("Basic " + FIRST), 401, "upload_token_missing");
		assertProblem(request("images/a.png").put(Entity.entity(SampleImages.png(4, 3), "image/png")), 401,
				"upload_token_missing");
		assertThat(store.size()).isZero();
	}

	@Test
	void takesNoFieldOfAFormForATokenHere() throws IOException {
		byte[] body = join(fieldPart("token", FIRST), filePart("file", "a.png", SampleImages.png(4, 3)), end());

		assertProblem(request("upload").post(Entity.entity(body, multipartType())), 401, "upload_token_missing");
	}

	private Response upload(String authorization) {
		return request("upload").header("Authorization", authorization)
				.post(multipart("file", "a.png", SampleImages.png(4, 3)));
	}
}
