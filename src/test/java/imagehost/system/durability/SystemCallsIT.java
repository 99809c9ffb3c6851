package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.GrowingFile;
import imagehost.system.RawHttp;
import imagehost.system.RunningServer;
import imagehost.system.TestImages;
import imagehost.system.UploadedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Success means stored: the system calls of a real upload and a real deletion, in their order, as strace(1) sees them.
 * A force that is missing is noticed by nobody until the power fails, so no other test would show it.
 */
@Timeout(180)
final class SystemCallsIT {
	static final Path STRACE = Path.of("/usr/bin/strace");
	private static final Duration ANSWER = Duration.ofSeconds(60);
	static final String CALLS = "trace=write,pwrite64,writev,sendto,fsync,fdatasync,rename,renameat,renameat2,"
			+ "unlink,unlinkat,fsetxattr";
	private static final String INCOMING = "[^>]*/\\.incoming/[0-9a-z]{16}\\.png";
	private static final String FOLDER_IS_FORCED = "fsync\\(\\d+<[^>]*/images>";
	private static final String COMMIT_IS_FORCED = "(fsync|fdatasync)\\(\\d+<[^>]*/catalogue\\.db-wal>";

	@TempDir
	private Path folder;
	private RunningServer server;
	private UploadedImage first;
	private Process strace;

	@BeforeEach
	void traceTheService() throws IOException {
		assumeTrue(Files.isExecutable(STRACE), "strace is not installed");
		server = RunningServer.start(Map.of());
		first = UploadedImage.of(upload()); // what only the first request does is not looked at
		Path messages = folder.resolve("strace.txt");
		strace = new ProcessBuilder(STRACE.toString(), "-f", "-y", "-e", CALLS, "-o",
				folder.resolve("trace").toString(),
				"-p", Long.toString(server.process().pid())).redirectErrorStream(true)
				.redirectOutput(messages.toFile()).start();
		assumeTrue(GrowingFile.whole(messages).awaitText("attached", strace.toHandle(), ANSWER),
				"this user may not trace a process");
	}

	@AfterEach
	void stop() throws InterruptedException, IOException {
		if (strace != null) {
			strace.destroy();
			strace.waitFor();
		}
		if (server != null) {
			server.close();
		}
	}

	@Test
	void anUploadIsForcedBeforeItIsAnswered() throws Exception {
		assertThat(upload().status()).isEqualTo(201);

		assertInOrder(List.of("p?write(64)?\\(\\d+<" + INCOMING, "fsync\\(\\d+<" + INCOMING,
				"rename\\w*\\(.*" + "\\.incoming/",
				FOLDER_IS_FORCED, COMMIT_IS_FORCED, "\"HTTP/1\\.1 201"));
	}

	@Test
	void aDeletionIsForcedBeforeItIsAnswered() throws Exception {
		Answer deleted = new RawHttp(server.port(), ANSWER).send("DELETE", "/api/images/" + first.id(),
				"X-Delete-Key: " + first.deleteKey());
		assertThat(deleted.status()).isEqualTo(204);

		assertInOrder(List.of(COMMIT_IS_FORCED, "unlink(at)?\\(.*/" + first.fileName(), FOLDER_IS_FORCED,
				"\"HTTP/1\\.1 204"));
	}

	private Answer upload() {
		return new RawHttp(server.port(), ANSWER)
				.exchange(new Form().file("cat.png", TestImages.smallPng()).request());
	}

	private void assertInOrder(List<String> calls) throws Exception {
		strace.destroy();
		assertThat(strace.waitFor(10, TimeUnit.SECONDS)).isTrue(); // it has written all that it has seen
		assertInOrder(folder.resolve("trace"), calls);
	}

	/** Each call stands behind the one before it. */
	static void assertInOrder(Path file, List<String> calls) throws IOException {
		String trace = Files.readString(file);
		int position = 0;
		for (String call : calls) {
			Matcher found = Pattern.compile(call).matcher(trace);
			assertThat(found.find(position)).as("%s behind %d in%n%s", call, position, trace).isTrue();
			position = found.end();
		}
	}
}
