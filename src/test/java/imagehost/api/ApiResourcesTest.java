package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.SqliteImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.gate.Gate;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.Pictures;
import imagehost.language.Language;
import imagehost.metrics.UploadMetrics;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.StorageException;
import imagehost.upload.MultipartReader;
import imagehost.upload.UploadDesk;
import imagehost.upload.UploadService;
import imagehost.web.ContextFilter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.test.DeploymentContext;
import org.glassfish.jersey.test.JerseyTest;
import org.glassfish.jersey.test.ServletDeploymentContext;
import org.glassfish.jersey.test.TestProperties;
import org.glassfish.jersey.test.grizzly.GrizzlyWebTestContainerFactory;
import org.glassfish.jersey.test.spi.TestContainerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every resource, through HTTP, with a real request underneath. */
@SuppressWarnings("NullAway.Init") // JerseyTest calls configureDeployment before anything else
class ApiResourcesTest extends JerseyTest {
	private static final int MAX_UPLOAD_BYTES = 200_000;
	private static final String ADMIN_TOKEN = "an-admin-token-for-tests";
	private static final String BOUNDARY = "----boundary";

	private Path folder;
	private InMemoryImageStore store;
	private SqliteImageCatalogue catalogue;

	@Override
	protected TestContainerFactory getTestContainerFactory() {
		return new GrizzlyWebTestContainerFactory();
	}

	@Override
	protected DeploymentContext configureDeployment() {
		forceSet(TestProperties.CONTAINER_PORT, "0");
		try {
			folder = Files.createTempDirectory("api-test");
		} catch (IOException cause) {
			throw new java.io.UncheckedIOException(cause);
		}
		store = new InMemoryImageStore();
		catalogue = new SqliteImageCatalogue(folder.resolve("catalogue.db"));
		ActivityLog activity = new ActivityLog();
		UploadMetrics metrics = new UploadMetrics(new PrometheusRegistry());
		UploadService uploads = new UploadService(ImageInspector.of(ImageLimits.DEFAULT),
				new Gate("decoding", 2, Duration.ofSeconds(5)),
				new Gate("memory of decoders", 1 << 17, Duration.ofSeconds(5)), store, catalogue, (_, _) -> {
				}, activity, metrics, true,
				Clock.systemUTC(), new SecureRandom());
		MultipartReader reader = new MultipartReader(MAX_UPLOAD_BYTES,
				new Gate("memory", 10_000, Duration.ofSeconds(5)));
		ApiApplication api = new ApiApplication(new UploadDesk(reader, uploads, activity, metrics), catalogue,
				new DeletionService(store, catalogue, _ -> {
				}, activity, metrics), Optional.of(ADMIN_TOKEN));
		return ServletDeploymentContext.builder(Map.of()).servlet(new ServletContainer(api)).servletPath("api")
				.addFilter(EnglishContextFilter.class, "context").build();
	}

	/** The context filter as Grizzly makes it, without arguments. */
	public static final class EnglishContextFilter extends jakarta.servlet.http.HttpFilter {
		private static final long serialVersionUID = 1L;
		private final transient ContextFilter filter = new ContextFilter(Optional.empty(), Language.EN);

		@Override
		protected void doFilter(jakarta.servlet.http.HttpServletRequest request,
				jakarta.servlet.http.HttpServletResponse response, jakarta.servlet.FilterChain chain)
				throws IOException, jakarta.servlet.ServletException {
			filter.doFilter(request, response, chain);
		}
	}

	@BeforeEach
	@Override
	public void setUp() throws Exception {
		super.setUp();
	}

	@AfterEach
	@Override
	public void tearDown() throws Exception {
		super.tearDown();
		catalogue.close();
		try (var files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	@Test
	void answersAnUploadWithItsEternalLink() throws IOException {
		Response answer = upload("file", "cat.JPG", Pictures.jpeg(40, 30));

		JsonNode json = json(answer);
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeaderString("Location")).isEqualTo(json.get("url").asText());
		assertThat(json.get("url").asText()).endsWith("/images/" + json.get("id").asText() + ".jpg");
		assertThat(json.get("page_url").asText()).endsWith("/i/" + json.get("id").asText());
		assertThat(json.get("delete_url").asText())
				.endsWith("/i/" + json.get("id").asText() + "/delete?key=" + json.get("delete_key").asText());
		assertThat(json.get("original_name").asText()).isEqualTo("cat.JPG");
		assertThat(json.get("media_type").asText()).isEqualTo("image/jpeg");
		assertThat(json.get("width").asInt()).isEqualTo(40);
		assertThat(json.get("listed").asBoolean()).isTrue();
		assertThat(store.size()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = {"file", "image", "source", "files[]", "images[]"})
	void knowsTheFieldNamesOfOtherTools(String field) {
		assertThat(upload(field, "cat.png", Pictures.png(4, 3)).getStatus()).isEqualTo(201);
	}

	@Test
	void namesTheStoredFileByItsContent() throws IOException {
		assertThat(json(upload("file", "cat.png", Pictures.jpeg(4, 3))).get("url").asText()).endsWith(".jpg");
	}

	@Test
	void givesTheBareLinkToWhoAsksForText() {
		Response answer = request("upload").accept("text/plain").post(multipart("file", "cat.gif", Pictures.gif(4, 3)));

		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.readEntity(String.class)).isEqualTo(answer.getHeaderString("Location") + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = {"false", "0", "off", "no"})
	void keepsAnUploadOutOfTheCatalogueOnRequest(String choice) throws IOException {
		byte[] body = join(filePart("file", "cat.png", Pictures.png(4, 3)), fieldPart("listed", choice), end());

		JsonNode json = json(request("upload").post(Entity.entity(body, multipartType())));

		assertThat(json.get("listed").asBoolean()).isFalse();
		assertThat(json(request("images").get()).get("images")).isEmpty();
		assertThat(request("images/" + json.get("id").asText()).get().getStatus()).isEqualTo(200);
	}

	@Test
	void takesAnUntickedBoxOfTheFormForANo() throws IOException {
		byte[] body = join(filePart("file", "cat.png", Pictures.png(4, 3)), fieldPart("listed_asked", "true"), end());

		assertThat(json(request("upload").post(Entity.entity(body, multipartType()))).get("listed").asBoolean())
				.isFalse();
	}

	@Test
	void acceptsTheLargestFileAndNotAByteMore() throws IOException {
		byte[] picture = Pictures.jpeg(40, 30);
		byte[] largest = java.util.Arrays.copyOf(picture, MAX_UPLOAD_BYTES);

		assertThat(upload("file", "a.jpg", largest).getStatus()).isEqualTo(201);
		Response refused = upload("file", "a.jpg", java.util.Arrays.copyOf(picture, MAX_UPLOAD_BYTES + 1));

		assertProblem(refused, 413, "file_too_large");
		assertThat(store.size()).isEqualTo(1);
	}

	@Test
	void refusesWhatIsNoUpload() throws IOException {
		assertProblem(request("upload").post(Entity.json("{}")), 415, "not_multipart");
		assertProblem(request("upload").post(Entity.entity(join(fieldPart("listed", "true"), end()), multipartType())),
				400, "no_file");
		assertProblem(request("upload").post(Entity.entity(new byte[]{1, 2, 3}, multipartType())), 400, "no_file");
		assertProblem(request("upload").post(
				Entity.entity(join(filePart("file", "a.png", Pictures.png(4, 3))), multipartType())), 400,
				"malformed_multipart");
		assertProblem(upload("file", "a.jpg", new byte[0]), 400, "empty_file");
		assertProblem(upload("file", "a.exe", Pictures.jpeg(4, 3)), 415, "extension_not_allowed");
		assertProblem(upload("file", "a.jpg", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 415,
				"not_an_image");
		assertThat(store.size()).isZero();
	}

	@Test
	void refusesSeveralFilesAndTooManyParts() throws IOException {
		byte[] two = join(filePart("file", "a.png", Pictures.png(4, 3)), filePart("file", "b.png", Pictures.png(4, 3)),
				end());
		byte[] many = join(fieldPart("x", "1").repeat(17), end());

		assertProblem(request("upload").post(Entity.entity(two, multipartType())), 400, "too_many_files");
		assertProblem(request("upload").post(Entity.entity(many, multipartType())), 400, "too_many_parts");
	}

	@Test
	void tellsAFullDiskFromABrokenOne() throws IOException {
		store.failWith(StorageException.Fault.FULL);
		assertProblem(upload("file", "a.png", Pictures.png(4, 3)), 507, "storage_full");

		store.failWith(StorageException.Fault.UNAVAILABLE);
		Response broken = upload("file", "a.png", Pictures.png(4, 3));

		assertThat(broken.getHeaderString("Retry-After")).isEqualTo("10");
		assertProblem(broken, 503, "storage_unavailable");
		store.recover();
		assertThat(upload("file", "a.png", Pictures.png(4, 3)).getStatus()).isEqualTo(201);
	}

	@Test
	void speaksTheLanguageOfTheClient() throws IOException {
		Response answer = request("images/nothing").header("Accept-Language", "ru").get();

		assertThat(json(answer).get("detail").asText()).isEqualTo("По этому адресу ничего нет.");
	}

	@Test
	void answersWhatDoesNotExistWithAProblem() throws IOException {
		assertProblem(request("nowhere").get(), 404, "http_404");
		assertProblem(request("images/0000000000000000").get(), 404, "http_404");
		Response wrongMethod = request("upload").get();
		assertThat(wrongMethod.getHeaderString("Allow")).contains("POST");
		assertProblem(wrongMethod, 405, "http_405");
	}

	@Test
	void pagesThroughTheCatalogue() throws IOException {
		String first = json(upload("file", "1.png", Pictures.png(4, 3))).get("id").asText();
		String second = json(upload("file", "2.png", Pictures.png(4, 3))).get("id").asText();

		JsonNode newest = json(request("images?limit=1").get());
		JsonNode older = json(client().target(newest.get("next").asText()).request().get());

		assertThat(newest.get("images").get(0).get("id").asText()).isEqualTo(second);
		assertThat(newest.has("previous")).isFalse();
		assertThat(newest.get("images").get(0).has("delete_key")).isFalse();
		assertThat(older.get("images").get(0).get("id").asText()).isEqualTo(first);
		assertThat(older.has("next")).isFalse();
		assertThat(older.has("previous")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"images?limit=0", "images?limit=101", "images?limit=x", "images?after=x",
			"images?after=1-0000000000000000&before=1-0000000000000000"})
	void refusesBadParameters(String path) throws IOException {
		assertProblem(request(path).get(), 400, "bad_parameter");
	}

	@Test
	void deletesWithTheKeyOnce() throws IOException {
		JsonNode uploaded = json(upload("file", "1.png", Pictures.png(4, 3)));
		String path = "images/" + uploaded.get("id").asText();

		assertProblem(request(path).delete(), 403, "http_403");
		assertProblem(request(path).header("X-Delete-Key", "wrong").delete(), 403, "http_403");
		assertThat(request(path).header("X-Delete-Key", uploaded.get("delete_key").asText()).delete().getStatus())
				.isEqualTo(204);
		assertProblem(request(path).header("X-Delete-Key", uploaded.get("delete_key").asText()).delete(), 404,
				"http_404");
		assertThat(store.size()).isZero();
	}

	@Test
	void letsTheAdministratorDelete() throws IOException {
		String path = "images/" + json(upload("file", "1.png", Pictures.png(4, 3))).get("id").asText();

		assertThat(request(path).header("Authorization", "Bearer another-token-for-tests").delete().getStatus())
				.isEqualTo(403);
		assertThat(request(path).header("Authorization", "Bearer " + ADMIN_TOKEN).delete().getStatus()).isEqualTo(204);
	}

	private Invocation.Builder request(String path) {
		String[] pathAndQuery = path.split("\\?", 2);
		var target = target(pathAndQuery[0]);
		if (pathAndQuery.length == 2) {
			for (String parameter : pathAndQuery[1].split("&")) {
				target = target.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
			}
		}
		return target.request();
	}

	private Response upload(String field, String name, byte[] bytes) {
		return request("upload").post(multipart(field, name, bytes));
	}

	private static Entity<byte[]> multipart(String field, String name, byte[] bytes) {
		return Entity.entity(join(filePart(field, name, bytes), end()), multipartType());
	}

	private static MediaType multipartType() {
		return new MediaType("multipart", "form-data", Map.of("boundary", BOUNDARY));
	}

	private static String filePart(String field, String name, byte[] bytes) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + latin1(bytes) + "\r\n";
	}

	private static String fieldPart(String name, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String end() {
		return "--" + BOUNDARY + "--\r\n";
	}

	private static String latin1(byte[] bytes) {
		return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	private static byte[] join(String... parts) {
		return String.join("", parts).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	private static JsonNode json(Response answer) throws IOException {
		return new ObjectMapper().readTree(answer.readEntity(String.class));
	}

	private static void assertProblem(Response answer, int status, String code) throws IOException {
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
		JsonNode problem = json(answer);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("code").asText()).isEqualTo(code);
		assertThat(problem.get("title").asText()).isNotBlank();
		assertThat(problem.get("detail").asText()).isNotBlank().doesNotContain("{").doesNotContain("rejection.");
		assertThat(problem.get("instance").asText()).startsWith("urn:imagehost:request:");
	}
}
