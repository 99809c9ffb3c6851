package imagehost.system.durability;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RunningServer;
import imagehost.system.UploadedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log that cannot be written. */
final class FullLogIT extends SmallVolumeTest {
	private SmallVolume logs;

	@BeforeEach
	void mountLogs() throws Exception {
		logs = mount("logs", "size=1m");
	}

	@Test
	void storesWhileTheLogCannotBeWritten() throws Exception {
		try (RunningServer server = start(Map.of("IMAGEHOST_LOGS_DIR", logs.folder().resolve("log").toString()))) {
			assertThat(upload(server, "before.png").status()).isEqualTo(201);
			assertThat(server.awaitLogged("before.png", ANSWER)).isTrue();
			Path filler = logs.fill();
			// The block that the log has begun takes a few lines yet.
			for (int count = 0; count < 20; count++) {
				assertThat(upload(server, "x".repeat(240) + ".png").status()).isEqualTo(201);
			}

			UploadedImage unlogged = UploadedImage.of(upload(server, "unlogged.png"));

			server.awaitPrinted("No space left on device", ANSWER);
			assertThat(logs.freeBytes()).isZero();
			assertServed(server, unlogged);
			assertThat(ready(server)).isEqualTo(200);

			Files.delete(filler);
			assertThat(upload(server, "after.png").status()).isEqualTo(201);
			// One line after the other: when this one is there, the earlier one is lost for good.
			assertThat(server.awaitLogged("after.png", ANSWER)).isTrue();
			assertThat(Files.readString(server.appLog())).doesNotContain("unlogged.png");
		}
	}
}
