package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.AcceptedFormats;
import imagehost.access.AlbumLimit;
import imagehost.access.SecretAttempts;
import imagehost.activity.ActivityLog;
import imagehost.album.AlbumAccess;
import imagehost.album.AlbumService;
import imagehost.catalogue.ImageCatalogue;
import imagehost.catalogue.sqlite.SqliteCatalogueFolder;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.deletion.ServedCopies;
import imagehost.editing.EditingService;
import imagehost.gate.Decoders;
import imagehost.gate.MemoryGate;
import imagehost.http.BearerToken;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.intake.UploadReader;
import imagehost.intake.UploadRules;
import imagehost.intake.UploadTokens;
import imagehost.language.Language;
import imagehost.metrics.UploadMetrics;
import imagehost.moderation.RefusedFiles;
import imagehost.storage.InMemoryImageStore;
import imagehost.storage.InMemoryThumbnailStore;
import imagehost.upload.UploadDesk;
import imagehost.upload.UploadDestination;
import imagehost.upload.UploadNotes;
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
import java.util.List;
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

/** The resources on a store in memory, through HTTP, with a real request underneath. */
@SuppressWarnings("NullAway.Init") // JerseyTest calls configureDeployment before anything else
abstract class ApiTest extends JerseyTest {
	static final int MAX_UPLOAD_BYTES = 200_000;
	static final String ADMIN_TOKEN = "an-admin-token-for-tests";
	private static final String BOUNDARY = "----boundary";

	private Path folder;
	InMemoryImageStore store;
	ImageCatalogue catalogue;

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
		catalogue = new SqliteCatalogueFolder(folder, 0).open();
		ActivityLog activity = new ActivityLog();
		UploadMetrics metrics = new UploadMetrics(new PrometheusRegistry());
		UploadNotes notes = new UploadNotes(activity, metrics);
		UploadService uploads = new UploadService(new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT)),
				new Decoders(2, 1 << 27, Duration.ofSeconds(5)),
				new UploadDestination(store, catalogue, (_, _) -> {
				}, _ -> {
				}, new RefusedFiles(catalogue.refusals(), activity, Clock.systemUTC())), notes, true,
				Clock.systemUTC(), new SecureRandom());
		SecretAttempts attempts = new SecretAttempts(Clock.systemUTC());
		MemoryGate memory = new MemoryGate("memory", 10_000_000, Duration.ofSeconds(5));
		UploadTokens tokens = new UploadTokens(uploadTokens(), attempts);
		UploadReader reader = new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens), memory);
		DeletionService deletion = new DeletionService(store, catalogue, List.of(new InMemoryThumbnailStore()),
				ServedCopies.NONE, activity, metrics);
		BearerToken adminToken = new BearerToken(Optional.of(ADMIN_TOKEN));
		ApiApplication api = new ApiApplication(new UploadDesk(reader, uploads, notes), tokens, catalogue,
				deletion, new EditingService(catalogue, store, activity),
				new DeletionAccess(catalogue, deletion, adminToken, attempts, activity),
				new AlbumService(catalogue, activity, Clock.systemUTC(), new SecureRandom(),
						new AlbumLimit(Clock.systemUTC())),
				new AlbumAccess(adminToken, attempts, activity));
		return ServletDeploymentContext.builder(Map.of()).servlet(new ServletContainer(api)).servletPath("api")
				.addFilter(EnglishContextFilter.class, "context").build();
	}

	/** None: everybody may upload. */
	List<String> uploadTokens() {
		return List.of();
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

	Invocation.Builder request(String path) {
		String[] pathAndQuery = path.split("\\?", 2);
		var target = target(pathAndQuery[0]);
		if (pathAndQuery.length == 2) {
			for (String parameter : pathAndQuery[1].split("&")) {
				target = target.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
			}
		}
		return target.request();
	}

	Response upload(String field, String name, byte[] bytes) {
		return request("upload").post(multipart(field, name, bytes));
	}

	static Entity<byte[]> multipart(String field, String name, byte[] bytes) {
		return Entity.entity(join(filePart(field, name, bytes), end()), multipartType());
	}

	static MediaType multipartType() {
		return new MediaType("multipart", "form-data", Map.of("boundary", BOUNDARY));
	}

	static String filePart(String field, String name, byte[] bytes) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + latin1(bytes) + "\r\n";
	}

	static String fieldPart(String name, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	static String end() {
		return "--" + BOUNDARY + "--\r\n";
	}

	static String latin1(byte[] bytes) {
		return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	static byte[] join(String... parts) {
		return String.join("", parts).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	static JsonNode json(Response answer) throws IOException {
		return new ObjectMapper().readTree(answer.readEntity(String.class));
	}

	static void assertProblem(Response answer, int status, String code) throws IOException {
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
