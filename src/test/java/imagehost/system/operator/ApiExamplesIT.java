package imagehost.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.SampleImages;
import imagehost.system.RequiredProgram;
import imagehost.system.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of {@code docs/api.md} as they stand there, but for the address of the service. */
class ApiExamplesIT extends ServiceTest {
	private static final Pattern EXAMPLE = Pattern.compile("(?s)```(sh|python|js)\n(.*?)```");
	private static final String LINK = "http://127\\.0\\.0\\.1:[0-9]+/images/[0-9a-z]{16}\\.jpg";

	@TempDir
	private Path folder;

	@BeforeEach
	void giveImage() throws IOException {
		Files.write(folder.resolve("cat.jpg"), SampleImages.jpeg(40, 30));
	}

	@Test
	void ofTheShellRunOneAfterTheOther() throws Exception {
		RequiredProgram.require("curl");
		List<String> outputs = run("sh", List.of("sh", "-eu"));

		assertThat(outputs).hasSize(9);
		assertThat(outputs.get(0)).containsPattern("\"url\":\"" + LINK);
		assertThat(outputs.get(1)).matches(LINK + "\n");
		assertThat(outputs.get(2)).contains("\"original_name\":\"cat.jpg\"");
		assertThat(outputs.get(3)).startsWith("{\"files\":[{\"status\":201").containsPattern("}.*\"status\":201");
		assertThat(outputs.get(4)).contains("\"original_name\":\"cat.jpg\"");
		assertThat(outputs.get(5)).contains("{\"images\":[").doesNotContain("\"images\":[]");
		assertThat(outputs.get(6)).startsWith("{\"id\":").doesNotContain("delete_key");
		assertThat(outputs.get(7)).contains("\"title\":\"Winter\"").containsOnlyOnce("\"original_name\"");
		assertThat(outputs.get(8)).containsPattern("^" + LINK).contains("\"success\":true");
	}

	@Test
	void ofPythonRun() throws Exception {
		RequiredProgram.require("python3");
		List<String> outputs = run("python", List.of("python3"));

		assertThat(outputs).hasSize(2);
		assertThat(outputs.get(0)).containsPattern("^" + LINK + "\nto delete it: http").endsWith("\n");
		assertThat(outputs.get(1)).containsPattern(LINK + " cat\\.jpg\n");
	}

	@Test
	void ofJavaScriptRun() throws Exception {
		RequiredProgram.require("node");
		List<String> outputs = run("js", List.of("node", "--input-type=module"));

		assertThat(outputs).singleElement().asString().matches(LINK + "\n204\n");
	}

	/** What each example of the language prints; the interpreter gets it on its standard input. */
	private List<String> run(String language, List<String> interpreter) throws Exception {
		String examples = Files.readString(Path.of("docs/api.md"));
		List<String> sources = EXAMPLE.matcher(examples).results().filter(found -> found.group(1).equals(language))
				.map(found -> found.group(2).replace("http://localhost:8000", server.at("").toString())).toList();
		List<String> outputs = new ArrayList<>();
		for (String source : sources) {
			outputs.add(output(source, interpreter));
		}
		return outputs;
	}

	private String output(String source, List<String> interpreter) throws Exception {
		Path script = Files.writeString(folder.resolve("example"), source);
		ProcessBuilder builder = new ProcessBuilder(interpreter).directory(folder.toFile())
				.redirectInput(script.toFile()).redirectErrorStream(true);
		builder.environment().put("PATH", RequiredProgram.path());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(source + "\n" + output).isZero();
		return output;
	}
}
