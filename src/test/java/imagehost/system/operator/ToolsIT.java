package imagehost.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.RequiredProgram;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration for ShareX, and the script for screenshots with fakes of the desktop programs that it calls. */
class ToolsIT extends ServiceTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void saveScript() throws Exception {
		Files.writeString(folder.resolve("imagehost-upload.sh"), site.get("/imagehost-upload.sh").text());
		Files.createDirectories(folder.resolve("bin"));
		Files.write(folder.resolve("screen.png"), TestImages.smallPng());
	}

	@Test
	void configuresShareXToSendAndToReadTheAnswer() throws Exception {
		Answer file = site.get("/sharex.sxcu");

		JsonNode uploader = file.json();
		assertThat(file.header("Content-Type")).isEqualTo("application/json");
		assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"127.0.0.1.sxcu\"");
		assertThat(uploader.path("RequestURL").asText()).isEqualTo(server.at("/api/upload").toString());
		assertThat(uploader.path("Body").asText()).isEqualTo("MultipartFormData");
		assertThat(uploader.path("Version").asText()).isEqualTo("14.0.0");
		JsonNode answer = site.post("/api/upload", new Form().file("cat.png", TestImages.smallPng())).json();
		for (String field : List.of("URL", "ThumbnailURL", "DeletionURL")) {
			String path = uploader.path(field).asText().replaceFirst("^\\{json:(.*)}$", "$1");
			assertThat(answer.path(path).asText()).as(field).startsWith(server.at("/").toString());
		}
		assertThat(uploader.path("ErrorMessage").asText()).isEqualTo("{json:detail}");
		assertThat(uploader.path("Headers").has("Authorization")).isFalse();
		assertThat(site.get("/sharex.sxcu", "Accept-Language: en").json().path("Headers").path("Accept-Language")
				.asText()).isEqualTo("en");
		assertThat(uploader.path("Headers").path("Accept-Language").asText()).isEqualTo("ru");
	}

	/**
	 * A browser would load the script for no other site, and cut the tie between the windows, with the usual headers.
	 */
	@Test
	void letsForumsUseTheScriptAndTheUploadPage() {
		Answer script = site.get("/sdk/pup.js", "Accept-Language: en");

		assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
		assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
		assertThat(script.text()).contains("const LABEL = \"Upload pictures\";");
		String opener = "Cross-Origin-Opener-Policy";
		assertThat(site.get("/upload?popup").header(opener)).isEqualTo("unsafe-none");
		assertThat(List.of("/upload", "/upload?x=popup", "/?popup", "/sdk/pup.js?popup"))
				.allSatisfy(path -> assertThat(site.get(path).header(opener)).isEqualTo("same-origin"));
	}

	@Test
	void configuresPicGoToSendAndToReadTheAnswer() {
		JsonNode picBed = site.get("/picgo.json").json().path("picBed");

		JsonNode uploader = picBed.path(picBed.path("uploader").asText());
		assertThat(uploader.path("url").asText()).isEqualTo(server.at("/api/upload").toString());
		JsonNode answer = site.post("/api/upload", new Form().file(uploader.path("paramName").asText(), "cat.png",
				TestImages.smallPng())).json();
		assertThat(answer.path(uploader.path("jsonPath").asText()).asText())
				.startsWith(server.at("/images/").toString());
		assertThat(uploader.path("customHeader").asText()).isEqualTo("{\"Accept-Language\":\"ru\"}");
	}

	@Test
	void uploadsFilesAndCopiesTheirLinks() throws Exception {
		fake("xclip", "cat >copied");
		Files.write(folder.resolve("one, two; \"three\".png"), TestImages.smallPng());

		Run run = run(Map.of(), "screen.png", "one, two; \"three\".png");

		assertThat(run.status).as(run.output).isZero();
		List<String> links = run.output.lines().toList();
		assertThat(links).hasSize(2).allMatch(link -> link.matches("http://127.0.0.1:[0-9]+/images/.*\\.png"));
		assertThat(Files.readString(folder.resolve("copied"))).isEqualTo(String.join("\n", links));
		assertThat(site.get("/images/").text()).contains("one, two; ");
	}

	/** As by ssh or cron: xclip is there, and no display. */
	@Test
	void succeedsWhereTheClipboardDoesNot() throws Exception {
		fake("xclip", "echo \"Error: Can't open display: (null)\" >&2; exit 1");

		Run run = run(Map.of(), "screen.png");

		assertThat(run.status).as(run.output).isZero();
		assertThat(run.output).matches("http://127.0.0.1:[0-9]+/images/[0-9a-z]{16}\\.png\n");
	}

	/** xclip serves the clipboard from the background, with the files that it was given open. */
	@Test
	void letsItsReaderGoOnWhileTheClipboardIsServed() throws Exception {
		fake("xclip", "cat >copied; (read -r end <end; echo ended) &");
		Process pipe = new ProcessBuilder("mkfifo", folder.resolve("end").toString()).start();
		assertThat(pipe.waitFor()).isZero();

		Run run = run(Map.of(), "screen.png"); // returns when the output is closed by all who hold it

		Files.writeString(folder.resolve("end"), "end\n");
		assertThat(run.output).endsWith(".png\n");
	}

	@Test
	void takesAScreenshotByFlameshot() throws Exception {
		fake("flameshot", "[ \"$*\" = 'gui --raw' ] && cat screen.png");
		fake("xclip", "[ \"$*\" = '-selection clipboard' ] && cat >copied");

		Run run = run(Map.of());

		assertThat(run.status).as(run.output).isZero();
		assertThat(Files.readString(folder.resolve("copied"))).isEqualTo(run.output.strip());
	}

	@Test
	void takesAPartOfTheScreenOnWayland() throws Exception {
		fake("slurp", "echo '1,2 3x4'");
		fake("grim", "[ \"$1 $2\" = '-g 1,2 3x4' ] && cp screen.png \"$3\"");
		fake("wl-copy", "cat >copied");

		Run run = run(Map.of("WAYLAND_DISPLAY", "wayland-0"), "-u");

		assertThat(run.status).as(run.output).isZero();
		assertThat(Files.readString(folder.resolve("copied"))).isEqualTo(run.output.strip());
		assertThat(site.get("/images/").text()).doesNotContain(run.output.strip().replaceFirst(".*/", ""));
	}

	@Test
	void saysWhyNothingWasUploaded() throws Exception {
		Files.writeString(folder.resolve("letter.txt"), "Dear");
		fake("flameshot", "true");

		Run refused = run(Map.of(), "letter.txt");
		Run cancelled = run(Map.of());
		Run unreachable = run(Map.of("IMAGEHOST_URL", "http://127.0.0.1:1"), "screen.png");

		assertThat(refused.status).isEqualTo(1);
		assertThat(refused.output).startsWith("imagehost-upload: Файлы .txt не поддерживаются");
		assertThat(cancelled.output).isEqualTo("imagehost-upload: no screenshot was taken\n");
		assertThat(unreachable.status).isEqualTo(1);
		assertThat(unreachable.output).contains("http://127.0.0.1:1 does not answer");
	}

	@Test
	void isFreeOfTheFaultsThatShellcheckKnows() throws Exception {
		RequiredProgram.require("shellcheck");

		Run run = execute(List.of("shellcheck", "imagehost-upload.sh"), Map.of());

		assertThat(run.output).isEmpty();
		assertThat(run.status).isZero();
	}

	private void fake(String name, String commands) throws IOException {
		Path program = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + commands + "\n");
		assertThat(program.toFile().setExecutable(true)).isTrue();
	}

	/** Runs the script, which finds the fakes before all other programs. */
	private Run run(Map<String, String> environment, String... arguments) throws Exception {
		RequiredProgram.require("curl");
		return execute(Stream.concat(Stream.of("sh", "imagehost-upload.sh"), Stream.of(arguments)).toList(),
				environment);
	}

	private Run execute(List<String> command, Map<String, String> environment) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeAll(List.of("WAYLAND_DISPLAY", "IMAGEHOST_URL", "IMAGEHOST_TOKEN"));
		builder.environment().put("LC_ALL", "ru_RU.UTF-8");
		builder.environment().put("PATH", folder.resolve("bin") + ":" + RequiredProgram.path());
		builder.environment().putAll(environment);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Run(process.waitFor(), output);
	}

	private record Run(int status, String output) {
	}
}
