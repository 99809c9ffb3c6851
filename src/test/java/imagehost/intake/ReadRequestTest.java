package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.access.SecretAttempts;
import imagehost.gate.MemoryGate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of whole requests share. Whatever was read, the memory gate has everything again afterwards. */
abstract class ReadRequestTest {
	static final int MAX_UPLOAD_BYTES = 200_000;
	static final int MEMORY_BYTES = 1 << 20;
	static final String IMAGE = "image/png";
	static final String MULTIPART = "multipart/form-data; boundary=b";
	static final String FORM = "application/x-www-form-urlencoded";
	static final String FILE = "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n";
	static final String TOKEN = "a-token-of-the-tests";

	private final MemoryGate memory = new MemoryGate("memory", MEMORY_BYTES, Duration.ZERO);
	final ReceivedUpload received = new ReceivedUpload(memory);

	@AfterEach
	void givesAllMemoryBack() {
		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	final void read(String type, String body) {
		read(type, text(body), -1);
	}

	final void read(String type, byte[] body, long contentLength) {
		read(type, new ByteArrayInputStream(body), contentLength);
	}

	final void read(String type, InputStream body, long contentLength) {
		reader().read(request(type, body, contentLength), received);
	}

	/** @param tokens none: everybody may upload */
	final UploadReader reader(String... tokens) {
		return new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens(tokens)), memory);
	}

	static UploadRequest request(String type, InputStream body, long contentLength) {
		return new UploadRequest(type, contentLength, body, UploadHeaders.NOTHING, "10.0.0.1", null, 20, false);
	}

	static UploadRequest request(String type, String body) {
		return request(type, new ByteArrayInputStream(text(body)), -1);
	}

	static UploadTokens tokens(String... tokens) {
		return new UploadTokens(List.of(tokens), new SecretAttempts(Clock.systemUTC()));
	}

	static byte[] bytes(int size) {
		return new byte[size];
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A connection that breaks behind these bytes. */
	static InputStream breakingOffBehind(byte[] bytes) {
		return new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("reset by peer");
			}
		});
	}
}
