package imagehost.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RawHttp;
import imagehost.system.RunningProcess;
import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backup and restore by the commands of {@code docs/operations.md}, as they stand there, in a checkout of their own.
 */
class RestoreIT {
	private static final Duration PATIENCE = Duration.ofSeconds(240);

	@TempDir
	private Path folder;
	@SuppressWarnings("NullAway.Init") // by the test
	private Path checkout;
	@SuppressWarnings("NullAway.Init") // by the test
	private RunningProcess service;
	private int port;

	@AfterEach
	void endWhatATestLeft() {
		if (service != null) {
			service.handle().descendants().forEach(ProcessHandle::destroyForcibly);
			service.kill();
		}
	}

	@Test
	void bringsBackWhatWasBackedUp() throws Exception {
		port = RunningServer.freePort();
		makeCheckout();
		String document = Files.readString(Path.of("docs/operations.md"));
		RawHttp site = new RawHttp(port);
		service = begin("./run");
		service.awaitPrinted("is at", PATIENCE);
		UploadedImage kept = site.uploadSmall("kept.png");

		RunningProcess backup = finish(command(document, "(?m)^(\\./run backup \\S+)"));
		UploadedImage lost = site.uploadSmall("later.png");
		RunningProcess check = finish(command(document, "`(IMAGEHOST_IMAGES_DIR=\\S+ \\./run check)`"));
		service.terminate();
		assertThat(service.endsWithin(PATIENCE)).isTrue();
		service = begin(command(document, "(?m)^ *(mv var/images .*)$"));
		service.awaitPrinted("is at", PATIENCE);

		assertThat(backup.output()).contains("1 image copied, 0 problems");
		assertThat(check.output()).contains("1 image read, 0 problems");
		assertThat(site.get("/api/images/" + kept.id()).text()).contains("kept.png");
		assertThat(site.get("/images/" + kept.id() + ".png").status()).isEqualTo(200);
		assertThat(site.get("/images/" + lost.id() + ".png").status()).isEqualTo(404);
		assertThat(checkout.resolve("var/images.lost/" + lost.id() + ".png")).exists();
		assertThat(site.send("DELETE", "/api/images/" + kept.id(), "X-Delete-Key: " + kept.deleteKey()).status())
				.isEqualTo(204);
	}

	/** With its own target folder, for what is learnt of starts is kept there. */
	private void makeCheckout() throws IOException {
		checkout = Files.createDirectory(folder.resolve("checkout"));
		RunningProcess made = finish("cp -pR \"$1/run\" \"$1/pom.xml\" \"$1/docker\" . && ln -s \"$1/src\" src"
				+ " && mkdir target && cp -p \"$1/target/imagehost.war\" target/ && touch target/imagehost.war");
		assertThat(made.output()).isEmpty();
	}

	private static String command(String document, String pattern) {
		List<String> found = Pattern.compile(pattern).matcher(document).results().map(match -> match.group(1)).toList();
		assertThat(found).as(pattern).hasSize(1);
		return found.getFirst();
	}

	private RunningProcess begin(String commands) throws IOException {
		ProcessBuilder builder = new ProcessBuilder("bash", "-euc", commands, "bash",
				Path.of("").toAbsolutePath().toString())
				.directory(checkout.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("IMAGEHOST_"));
		builder.environment().put("IMAGEHOST_PORT", Integer.toString(port));
		return RunningProcess.start(builder, Files.createTempFile(folder, "output", ".txt"));
	}

	private RunningProcess finish(String commands) throws IOException {
		RunningProcess process = begin(commands);
		assertThat(process.endsWithin(PATIENCE)).isTrue();
		assertThat(process.status()).as(process.output()).isZero();
		return process;
	}
}
