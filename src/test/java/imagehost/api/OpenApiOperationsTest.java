package imagehost.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import imagehost.http.Routes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description has the operations and parameters of the resources, and no others. */
class OpenApiOperationsTest {
	private static final Set<String> ADAPTERS = Set.of("POST " + Routes.CHEVERETO_UPLOAD,
			"POST " + Routes.IMGUR_UPLOAD, "POST " + Routes.IMGUR_UPLOAD + ".xml",
			"GET " + Routes.IMGUR_IMAGES + "{id}",
			"DELETE " + Routes.IMGUR_IMAGES + "{id}", "POST " + Routes.IMGUR_ALBUM,
			"DELETE " + Routes.IMGUR_ALBUMS + "{deletehash}", "POST " + Routes.IMGBB_UPLOAD,
			"POST " + Routes.LSKY_UPLOAD,
			"DELETE " + Routes.LSKY_IMAGES + "{key}", "POST " + Routes.OBSIDIAN_UPLOAD);
	private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");

	private final OpenApiFile file;

	OpenApiOperationsTest() throws IOException {
		file = new OpenApiFile();
	}

	@Test
	void hasEveryOperationAndNoOther() {
		Set<String> resources = resources().flatMap(OpenApiOperationsTest::methods)
				.map(OpenApiOperationsTest::operation)
				.collect(Collectors.toCollection(TreeSet::new));

		assertThat(resources).hasSizeGreaterThan(4);
		resources.addAll(ADAPTERS);
		assertThat(file.operations().keySet()).isEqualTo(resources);
	}

	@Test
	void hasEveryParameterThatAResourceDeclares() {
		List<String> schemes = file.at("/components/securitySchemes").findValuesAsText("name");
		for (Method method : resources().flatMap(OpenApiOperationsTest::methods).toList()) {
			List<String> known = new ArrayList<>(file.parameters(operation(method)));
			known.addAll(schemes);

			assertThat(known).as(operation(method)).containsAll(declared(method));
		}
	}

	@Test
	void hasTheParametersOfTheCatalogue() {
		assertThat(file.parameters("GET /api/images")).contains("q", "format", "after", "before", "limit");
	}

	@Test
	void hasEveryPartOfEveryPath() {
		file.operations().keySet().forEach(operation -> assertThat(file.parameters(operation)).as(operation)
				.containsAll(IN_BRACES.matcher(operation).results().map(found -> found.group(1)).toList()));
	}

	@Test
	void isWellFormed() {
		assertThat(file.at("/openapi").asText()).startsWith("3.1.");
		assertThat(file.references()).isNotEmpty()
				.allSatisfy(reference -> assertThat(file.at(reference.substring(1)).isMissingNode()).isFalse());
		List<String> ids = file.operations().values().stream().map(operation -> operation.get("operationId").asText())
				.toList();
		assertThat(ids).doesNotHaveDuplicates();
		file.operations().values().forEach(operation -> {
			assertThat(operation.path("summary").asText()).isNotBlank();
			operation.get("responses").forEach(
					response -> assertThat(file.resolved(response).path("description").asText()).isNotBlank());
		});
	}

	private static Stream<Class<?>> resources() {
		return new ClassFileImporter().importPackages("imagehost.api").stream()
				.filter(type -> type.isAnnotatedWith(Path.class)).map(type -> type.reflect());
	}

	private static Stream<Method> methods(Class<?> resource) {
		return Arrays.stream(resource.getDeclaredMethods()).filter(method -> httpMethod(method) != null);
	}

	private static String operation(Method method) {
		String path = path(method.getDeclaringClass()) + path(method);
		return httpMethod(method) + " " + (Routes.API + path).replaceAll("/+", "/").replaceFirst("/$", "");
	}

	private static String path(AnnotatedElement element) {
		Path path = element.getAnnotation(Path.class);
		return path == null ? "" : "/" + path.value();
	}

	private static @org.jspecify.annotations.Nullable String httpMethod(Method method) {
		return Stream.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)
				.filter(method::isAnnotationPresent)
				.map(type -> Objects.requireNonNull(type.getAnnotation(HttpMethod.class)).value()).findFirst()
				.orElse(null);
	}

	private static List<String> declared(Method method) {
		return Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream)
				.flatMap(OpenApiOperationsTest::name)
				.toList();
	}

	private static Stream<String> name(Annotation annotation) {
		return switch (annotation) {
			case QueryParam query -> Stream.of(query.value());
			case HeaderParam header -> Stream.of(header.value());
			default -> Stream.empty();
		};
	}
}
