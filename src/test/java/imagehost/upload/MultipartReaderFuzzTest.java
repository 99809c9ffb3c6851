package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import imagehost.gate.Gate;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the body, the reader gives a file within the limit or rejects; it throws nothing else, and no place in
 * memory is lost. In the build only the inputs kept in the test resources are run; to search for new ones:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -q test -Dtest=MultipartReaderFuzzTest -Djvm.flags='-Xmx256m -Djazzer.hooks=true'
 * </pre>
 */
@Tag("fuzz")
class MultipartReaderFuzzTest {
	private static final int MAX_UPLOAD_BYTES = 100_000;
	private static final int MEMORY_KIB = 200;

	@FuzzTest(maxDuration = "10m")
	void read(byte[] body) {
		Gate memory = new Gate("memory", MEMORY_KIB, Duration.ZERO);
		MultipartReader reader = new MultipartReader(MAX_UPLOAD_BYTES, memory);
		HttpServletRequest request = BodyRequest.of("multipart/form-data; boundary=b", body);

		try (IncomingFile file = reader.read(request, _ -> {
		})) {
			assertThat(file.bytes().length).isLessThanOrEqualTo(MAX_UPLOAD_BYTES);
		} catch (RejectedException _) {
			// what a malformed body deserves
		}

		assertThat(memory.free()).isEqualTo(MEMORY_KIB);
	}
}
