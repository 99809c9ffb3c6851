package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import imagehost.catalogue.ImageCatalogue;
import imagehost.language.Language;
import imagehost.storage.InMemoryImageStore;
import imagehost.web.ContextFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

	private ApiInMemory api;
	InMemoryImageStore store;
	ImageCatalogue catalogue;

	@Override
	protected TestContainerFactory getTestContainerFactory() {
		return new GrizzlyWebTestContainerFactory();
	}

	@Override
	protected DeploymentContext configureDeployment() {
		forceSet(TestProperties.CONTAINER_PORT, "0");
		api = new ApiInMemory(uploadTokens());
		store = api.store();
		catalogue = api.catalogue();
		return ServletDeploymentContext.builder(Map.of()).servlet(new ServletContainer(api.application()))
				.servletPath("api").addFilter(EnglishContextFilter.class, "context").build();
	}

	/** None: everybody may upload. */
	List<String> uploadTokens() {
		return List.of();
	}

	/** The context filter as Grizzly makes it, without arguments. */
	public static final class EnglishContextFilter extends HttpFilter {
		private static final long serialVersionUID = 1L;
		private final transient ContextFilter filter = new ContextFilter(Optional.empty(), Language.EN);

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws IOException, ServletException {
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
		api.close();
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
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	static byte[] join(String... parts) {
		return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
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
