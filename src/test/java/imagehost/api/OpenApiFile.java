package imagehost.api;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** {@code openapi.yaml}, read as data. */
public final class OpenApiFile {
	private static final Path FILE = Path.of("src/main/webapp/api/openapi.yaml");
	private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

	private final JsonNode root;

	/** Fails on what is not YAML, also where a key stands twice. */
	public OpenApiFile() throws IOException {
		YAMLMapper mapper = new YAMLMapper(
				YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
		root = mapper.readTree(FILE.toFile());
	}

	static String text() throws IOException {
		return Files.readString(FILE);
	}

	/** Each operation by its method and path, such as {@code GET /api/images/{id}}. */
	public Map<String, JsonNode> operations() {
		Map<String, JsonNode> operations = new TreeMap<>();
		root.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
			if (METHODS.contains(member.getKey())) {
				operations.put(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
						member.getValue());
			}
		}));
		return operations;
	}

	/** The operation, which must be there. */
	JsonNode operation(String methodAndPath) {
		return Objects.requireNonNull(operations().get(methodAndPath), methodAndPath);
	}

	/** What the pointer (RFC 6901) leads to. */
	public JsonNode at(String pointer) {
		return root.at(pointer);
	}

	JsonNode schema(String name) {
		return root.at("/components/schemas/" + name);
	}

	JsonNode example(String name) {
		return root.at("/components/examples/" + name + "/value");
	}

	/** The names of the parameters of an operation and of its path. */
	List<String> parameters(String operation) {
		return declaredParameters(operation).stream().map(parameter -> parameter.get("name").asText()).toList();
	}

	/** The parameters of an operation and of its path. */
	public List<JsonNode> declaredParameters(String operation) {
		List<JsonNode> all = new ArrayList<>();
		operation(operation).path("parameters").forEach(all::add);
		root.get("paths").get(operation.split(" ")[1]).path("parameters").forEach(all::add);
		return all.stream().map(this::resolved).toList();
	}

	/** The node, or what its {@code $ref} points to. */
	public JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? at(node.get("$ref").asText().substring(1)) : node;
	}

	List<String> references() {
		return root.findValuesAsText("$ref");
	}

	static Set<String> keys(JsonNode object) {
		return Set.copyOf(StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).toList());
	}
}
