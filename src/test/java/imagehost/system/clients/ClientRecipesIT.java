package imagehost.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.SampleImages;
import imagehost.system.RequiredProgram;
import imagehost.system.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the recipes of {@code docs/clients.md} as they stand there, but for the address of the service. */
class ClientRecipesIT extends ServiceTest {
	private static final Path DOCUMENT = Path.of("docs/clients.md");
	private static final Pattern EXAMPLE = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
	private static final Pattern LINK = Pattern
			.compile("http:\\\\?/\\\\?/127\\.0\\.0\\.1:[0-9]+/images/[0-9a-z]{16}\\.jpg");
	/** What installs something, or changes the home of its user. */
	private static final Pattern NOT_RUN = Pattern.compile("^(npm|picgo|mkdir)\\b.*");

	@TempDir
	private Path folder;

	@BeforeEach
	void giveImage() throws IOException {
		Files.write(folder.resolve("cat.jpg"), SampleImages.jpeg(40, 30));
	}

	static Stream<String> commands() throws IOException {
		return examples("sh").stream().flatMap(String::lines).filter(line -> !NOT_RUN.matcher(line).matches())
				.filter(line -> !line.contains("imagehost-upload.sh"));
	}

	@ParameterizedTest
	@MethodSource("commands")
	void ofTheShellGiveALink(String command) throws Exception {
		RequiredProgram.require(command.split(" ")[0]);

		assertThat(output(List.of("sh", "-eu", "-c", local(command)))).containsPattern(LINK);
	}

	@Test
	void ofTheScriptGiveALink() throws Exception {
		RequiredProgram.require("curl");
		String commands = examples("sh").stream().filter(example -> example.contains("imagehost-upload.sh")).findFirst()
				.orElseThrow();

		assertThat(output(List.of("sh", "-eu", "-c", local(commands)))).containsPattern(LINK);
	}

	@Test
	void ofPythonGiveALink() throws Exception {
		RequiredProgram.require("python3");
		RequiredProgram.requireOrSkip(status(List.of("python3", "-c", "import requests")) == 0,
				"python3 has no module requests");

		assertThat(output(List.of("python3", "-c", local(single("python"))))).containsPattern(LINK);
	}

	@Test
	void ofNodeGiveALink() throws Exception {
		RequiredProgram.require("node");

		assertThat(output(List.of("node", "--input-type=module", "-e", local(single("js"))))).containsPattern(LINK);
	}

	@Test
	void ofJavaGiveALink() throws Exception {
		Files.writeString(folder.resolve("Upload.java"), local(single("java")));
		String java = Path.of(System.getProperty("java.home"), "bin/java").toString();

		assertThat(output(List.of(java, "Upload.java"))).containsPattern(LINK);
	}

	@Test
	void ofGoGiveALink() throws Exception {
		RequiredProgram.require("go");
		Files.writeString(folder.resolve("upload.go"), local(single("go")));

		assertThat(output(List.of("go", "run", "upload.go"))).containsPattern(LINK);
	}

	private String local(String example) {
		return example.replace("http://localhost:8000", server.at("").toString());
	}

	private static String single(String language) throws IOException {
		return examples(language).getFirst();
	}

	private static List<String> examples(String language) throws IOException {
		return EXAMPLE.matcher(Files.readString(DOCUMENT)).results().filter(found -> found.group(1).equals(language))
				.map(found -> found.group(2)).toList();
	}

	private String output(List<String> command) throws Exception {
		Process process = start(command);
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

	private int status(List<String> command) throws Exception {
		Process process = start(command);
		process.getInputStream().readAllBytes();
		return process.waitFor();
	}

	private Process start(List<String> command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("HOME", folder.toString());
		builder.environment().keySet().removeAll(List.of("IMAGEHOST_URL", "IMAGEHOST_TOKEN"));
		return builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))).start();
	}
}
