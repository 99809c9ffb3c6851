package imagehost.api;

import static imagehost.api.OpenApiFile.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import imagehost.http.Failure;
import imagehost.http.Routes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.language.Language;
import imagehost.language.Messages;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description is the truth: it has what the resources, the records and the failures have, and nothing else. */
class OpenApiTest {
	private static final Set<String> ADAPTERS = Set.of("POST " + Routes.CHEVERETO_UPLOAD,
			"POST " + Routes.IMGUR_UPLOAD, "DELETE " + Routes.IMGUR_IMAGES + "{deletehash}");
	private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");

	private final OpenApiFile file;

	OpenApiTest() throws IOException {
		file = new OpenApiFile();
	}

	@Test
	void hasEveryOperationAndNoOther() {
		Set<String> resources = resources().flatMap(OpenApiTest::methods).map(OpenApiTest::operation)
				.collect(Collectors.toCollection(TreeSet::new));

		assertThat(resources).hasSizeGreaterThan(4);
		resources.addAll(ADAPTERS);
		assertThat(file.operations().keySet()).isEqualTo(resources);
	}

	@Test
	void hasEveryParameterThatAResourceDeclares() {
		List<String> schemes = file.at("/components/securitySchemes").findValuesAsText("name");
		for (Method method : resources().flatMap(OpenApiTest::methods).toList()) {
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
				.map(rejection -> Failure.of(new RejectedException(rejection))).map(Failure::status)
				.map(String::valueOf);

		assertThat(keys(file.operation(operation).get("responses")))
				.containsAll(rejections.toList()).contains("201", "207", "429", "500", "503", "507");
	}

	@ParameterizedTest
	@CsvSource({"Image,imagehost.api.ImageDocument", "ImageList,imagehost.api.ImageList",
			"FileList,imagehost.api.FileList", "CheveretoAnswer,imagehost.compat.CheveretoAnswer",
			"CheveretoFailure,imagehost.compat.CheveretoFailure", "ImgurAnswer,imagehost.compat.ImgurAnswer"})
	void hasTheFieldsOfTheRecords(String schema, String record) throws ClassNotFoundException {
		assertThat(keys(file.schema(schema).get("properties"))).isEqualTo(fields(record));
	}

	@ParameterizedTest
	@CsvSource({"/components/schemas/ImgurAnswer/properties/data,imagehost.compat.ImgurPicture",
			"/components/schemas/ImgurFailure/properties/data,imagehost.compat.ImgurAnswer$Fault",
			"/components/schemas/CheveretoAnswer/properties/image,imagehost.compat.CheveretoAnswer$Picture"})
	void hasTheFieldsOfTheRecordsInside(String place, String record) throws ClassNotFoundException {
		assertThat(keys(file.at(place).get("properties"))).isEqualTo(fields(record));
	}

	@Test
	void hasTheFieldsOfAProblem() throws ClassNotFoundException {
		Set<String> fields = new TreeSet<>(fields("imagehost.api.Problem"));
		fields.remove("facts"); // members of their own

		assertThat(keys(file.schema("Problem").get("properties"))).isEqualTo(fields);
	}

	@Test
	void showsExamplesWithEveryField() throws Exception {
		Set<String> fields = fields("imagehost.api.ImageDocument");
		Set<String> ofOthers = new TreeSet<>(fields);
		ofOthers.removeAll(Set.of("delete_url", "delete_key"));

		assertThat(keys(file.example("Uploaded"))).isEqualTo(fields);
		assertThat(keys(file.example("Page").get("images").get(0))).isEqualTo(ofOthers);
		assertThat(new ObjectMapper().convertValue(file.schema("Image").get("required"), String[].class))
				.containsExactlyInAnyOrderElementsOf(ofOthers);
		JsonNode several = file.example("Several").get("files");
		fields.add("status");
		assertThat(keys(several.get(0))).isEqualTo(fields);
		assertThat(several.get(1)).isEqualTo(file.example("CutShort"));
	}

	@Test
	void showsAProblemAsItIsTold() {
		JsonNode problem = file.example("CutShort");
		Map<String, Integer> facts = Map.of("missing_rows", problem.get("missing_rows").asInt(), "rows",
				problem.get("rows").asInt());

		assertThat(problem.get("detail").asText()).isEqualTo(
				Messages.in(Language.EN).text("rejection." + problem.get("code").asText(), facts));
		assertThat(problem.get("title").asText()).isEqualTo("Unprocessable Content");
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
		return Arrays.stream(method.getParameterAnnotations()).flatMap(Arrays::stream).flatMap(OpenApiTest::name)
				.toList();
	}

	private static Stream<String> name(Annotation annotation) {
		return switch (annotation) {
			case QueryParam query -> Stream.of(query.value());
			case HeaderParam header -> Stream.of(header.value());
			default -> Stream.empty();
		};
	}

	private static Set<String> fields(String record) throws ClassNotFoundException {
		return Arrays.stream(Class.forName(record).getRecordComponents())
				.map(component -> new SnakeCaseStrategy().translate(component.getName()))
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
