package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import imagehost.gate.Gate;
import imagehost.image.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
	private static final int MEMORY_KIB = 200;
	private static final List<String> TYPES = List.of("multipart/form-data; boundary=b",
			"application/x-www-form-urlencoded", "image/*");

	@FuzzTest(maxDuration = "10m")
	void read(byte[] body) {
		Gate memory = new Gate("memory", MEMORY_KIB, Duration.ZERO);
		UploadReader reader = new UploadReader(new UploadTokens(List.of()), MAX_UPLOAD_BYTES, memory);

		for (String type : TYPES) {
			readAll(reader, new UploadRequest(type, body.length, new ByteArrayInputStream(body), UploadHeaders.NOTHING,
					null, 20, (_, _) -> {
					}));
		}

		assertThat(memory.free()).isEqualTo(MEMORY_KIB);
	}

	private static void readAll(UploadReader reader, UploadRequest request) {
		try (IncomingFiles files = reader.open(request)) {
			for (var next = files.next(); next.isPresent(); next = files.next()) {
				readOne(next.get());
			}
		} catch (RejectedException | IOException _) {
			// what a malformed body deserves
		}
	}

	private static void readOne(IncomingFile next) {
		try (IncomingFile file = next) {
			assertThat(file.bytes().length).isLessThanOrEqualTo(MAX_UPLOAD_BYTES);
		} catch (RejectedException _) {
			// a file that was refused for itself
		}
	}
}
