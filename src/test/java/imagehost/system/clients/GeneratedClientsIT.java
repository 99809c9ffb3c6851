package imagehost.system.clients;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RequiredProgram;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that others generate from {@code openapi.yaml}: an image is uploaded, listed, asked for and deleted by them.
 * The generator comes from Maven Central, the compiler of TypeScript from npm; without {@code mvn -Pclients} neither is
 * there, and this is no part of the tests.
 */
@EnabledIfSystemProperty(named = "imagehost.tools", matches = ".+", disabledReason = "fetched by mvn -Pclients")
class GeneratedClientsIT extends ServiceTest {
	private static final String TOOLS = System.getProperty("imagehost.tools", "");
	private static final Path DRIVERS = Path.of("src/test/resources/imagehost/generated").toAbsolutePath();
	private static final Path DESCRIPTION = Path.of("src/main/webapp/api/openapi.yaml").toAbsolutePath();
	private static final String WHOLE_LIFE = "http://127\\.0\\.0\\.1:[0-9]+/images/[0-9a-z]{16}\\.png 40x30 listed true then 404\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void saveImage() throws IOException {
		Files.write(folder.resolve("cat.png"), TestImages.smallPng());
	}

	@Test
	void ofJavaServeAnImageForItsWholeLife() throws Exception {
		generate("java", "library=native,useJakartaEe=true,openApiNullable=false,useSingleRequestParameter=true,"
				+ "apiPackage=client.api,modelPackage=client.model,invokerPackage=client");
		String libraries = Path.of(TOOLS) + "/*" + File.pathSeparator + System.getProperty("java.class.path");
		List<String> compile = new ArrayList<>(List.of(jdk("javac"), "-nowarn", "-proc:none", "-d", "classes", "-cp",
				libraries, DRIVERS.resolve("Cycle.java").toString()));
		compile.addAll(files("client/src/main/java", ".java"));
		run(compile);

		String output = run(List.of(jdk("java"), "-cp", "classes" + File.pathSeparator + libraries, "Cycle",
				server.at("").toString(), "cat.png"));

		assertThat(output).matches(WHOLE_LIFE);
	}

	@Test
	void ofTypeScriptServeAnImageForItsWholeLife() throws Exception {
		RequiredProgram.require("npm");
		generate("typescript-fetch", "supportsES6=true");
		Files.copy(DRIVERS.resolve("cycle.ts"), folder.resolve("cycle.ts"));
		run(List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", ".", "typescript@5.9.3",
				"@types/node@20.9.5"));
		run(List.of("node_modules/.bin/tsc", "--target", "es2022", "--module", "commonjs", "--moduleResolution", "node",
				"--strict", "--skipLibCheck", "--types", "node", "--outDir", "js", "cycle.ts"));

		String output = run(List.of("node", "js/cycle.js", server.at("").toString(), "cat.png"));

		assertThat(output).matches(WHOLE_LIFE);
	}

	private void generate(String language, String properties) throws Exception {
		run(List.of(jdk("java"), "-jar", TOOLS + "/openapi-generator-cli.jar", "generate", "-g", language, "-i",
				DESCRIPTION.toString(), "-o", "client", "--additional-properties=" + properties));
	}

	private List<String> files(String root, String extension) throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve(root))) {
			return files.map(Path::toString).filter(name -> name.endsWith(extension)).toList();
		}
	}

	private static String jdk(String program) {
		return Path.of(System.getProperty("java.home"), "bin", program).toString();
	}

	/** What it prints; in the folder of the test. */
	private String run(List<String> command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().put("PATH", RequiredProgram.path());
		builder.environment().put("TMPDIR", folder.toString());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(command + "\n" + output).isZero();
		return output;
	}
}
