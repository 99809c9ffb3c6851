package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import imagehost.access.SecretAttempts;
import imagehost.failure.Fault;
import imagehost.gate.MemoryGate;
import imagehost.image.RejectedException;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the body, the reader gives files within the limit or rejects; it throws nothing else, and no place in memory
 * is lost. In the build only the inputs kept in the test resources are run; to search for new ones:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -q test -Dtest=UploadReaderFuzzTest -Djvm.flags='-Xmx256m -Djazzer.hooks=true'
 * </pre>
 */
@Tag("fuzz")
class UploadReaderFuzzTest {
	private static final int MAX_UPLOAD_BYTES = 100_000;
	private static final int MEMORY_BYTES = 200 << 10;
	private static final List<String> TYPES = List.of("multipart/form-data; boundary=b",
			"application/x-www-form-urlencoded", "image/*", "application/json", "text/plain");

	@FuzzTest(maxDuration = "10m")
	void read(byte[] body) {
		MemoryGate memory = new MemoryGate("memory", MEMORY_BYTES, Duration.ZERO);
		UploadReader reader = new UploadReader(
				new UploadRules(MAX_UPLOAD_BYTES, true,
						new UploadTokens(List.of(), new SecretAttempts(Clock.systemUTC()))),
				memory);

		for (String type : TYPES) {
			reader.read(new UploadRequest(type, body.length, new ByteArrayInputStream(body), UploadHeaders.NOTHING,
					"10.0.0.1", null, 20, true), new Checking());
		}

		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	/** Checks what is given away. */
	private static final class Checking implements UploadReceiver {
		@Override
		public boolean file(IncomingFile file) {
			try {
				assertThat(file.bytes().length).isLessThanOrEqualTo(MAX_UPLOAD_BYTES);
			} catch (RejectedException _) {
				// a file that was refused for itself
			}
			return true;
		}

		@Override
		public void field(String name, String value) {
			assertThat(name).isNotNull();
		}

		@Override
		public void fault(Fault fault, String name) {
			assertThat(fault).isInstanceOf(Fault.OfClient.class);
		}
	}
}
