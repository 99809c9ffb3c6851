package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.access.SecretAttempts;
import imagehost.failure.Fault;
import imagehost.gate.MemoryGate;
import imagehost.image.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadReaderTest {
	private static final int MAX_UPLOAD_BYTES = 200_000;
	private static final int MEMORY_BYTES = 1 << 20;
	private static final String IMAGE = "image/png";
	private static final String MULTIPART = "multipart/form-data; boundary=b";
	private static final String FILE = "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\n";
	private static final String TOKEN = "a-token-of-the-tests";

	private final MemoryGate memory = new MemoryGate("memory", MEMORY_BYTES, Duration.ZERO);
	private final Received received = new Received();

	@AfterEach
	void givesAllMemoryBack() {
		assertThat(memory.freeBytes()).isEqualTo(MEMORY_BYTES);
	}

	@Test
	void reservesWhatTheRequestMayHoldWhileAFileIsStored() {
		read(IMAGE, bytes(100_000), 100_000);

		assertThat(received.sizes).containsExactly(100_000);
		assertThat(received.freeMeanwhile).containsExactly(MEMORY_BYTES - 98 * 1024L); // in KiB, rounded up
	}

	@Test
	void reservesTheLargestFileWhereTheLengthIsNotKnown() {
		read(IMAGE, bytes(100_000), -1);

		assertThat(received.freeMeanwhile).containsExactly(MEMORY_BYTES - 196 * 1024L);
	}

	@Test
	void reservesNothingForASmallFile() {
		read(IMAGE, bytes((64 << 10) - 1), -1);

		assertThat(received.sizes).containsExactly((64 << 10) - 1);
		assertThat(received.freeMeanwhile).containsExactly((long) MEMORY_BYTES);
	}

	/** Where the length of the request misleads: more stands behind the file, or less than it usually does. */
	@ParameterizedTest
	@ValueSource(strings = {"\r\n--b--\r\n", "\r\n--b--", "\r\n--b--\r\nepilogue",
			"\r\n--b\r\nContent-Disposition: form-data; name=other\r\n\r\nx\r\n--b--\r\n"})
	void givesAllBytesOfAFileWhateverStandsBehindIt(String end) {
		for (int size : new int[]{64 << 10, (64 << 10) + 1, 100_000, MAX_UPLOAD_BYTES - 1, MAX_UPLOAD_BYTES}) {
			byte[] body = text(FILE + "x".repeat(size) + end);
			received.sizes.clear();

			read(MULTIPART, body, body.length);

			assertThat(received.sizes).containsExactly(size);
		}
	}

	@Test
	void givesTheMemoryOfAFileBackThatIsTooLargeOrBreaksOff() {
		read(IMAGE, bytes(MAX_UPLOAD_BYTES + 1), -1);
		read(IMAGE, new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), new BrokenInput()), -1);

		assertThat(received.faults).containsExactly(Rejection.FILE_TOO_LARGE, Rejection.BODY_INTERRUPTED);
		assertThat(received.sizes).isEmpty();
	}

	@Test
	void givesTheMemoryOfAFileBackBehindWhichTheFormIsMalformed() {
		read(MULTIPART, text(FILE + "x".repeat(100_000) + "\r\n--b\r\nnonsense"), -1);

		assertThat(received.faults).containsExactly(Rejection.MALFORMED_MULTIPART);
		assertThat(received.sizes).isEmpty();
	}

	@Test
	void readsNoFurtherThanTheReceiverWants() {
		received.isMoreWanted = false;
		InputStream body = new SequenceInputStream(
				new ByteArrayInputStream(text(FILE + "one\r\n" + FILE + "two\r\n" + FILE)), new BrokenInput());

		read(MULTIPART, body, -1);

		assertThat(received.sizes).containsExactly(3);
		assertThat(received.faults).isEmpty();
	}

	@Test
	void refusesARequestThatIsLargerThanSeveralFilesMayBe() {
		int limit = 32 << 20;
		read(MULTIPART, bytes(10), limit + 1L);
		read(MULTIPART, new RepeatedBytes("", "a", limit + 1), -1);
		read(MULTIPART, new RepeatedBytes("", "a", limit), limit);

		assertThat(received.faults).containsExactly(Rejection.REQUEST_TOO_LARGE, Rejection.REQUEST_TOO_LARGE,
				Rejection.NO_FILE);
	}

	@Test
	void letsARequestHoldOneFileOfTheLargestSizeInBase64() {
		assertThat(new UploadRules(5 << 20, true, tokens()).maxRequestBytes()).isEqualTo(32 << 20);
		assertThat(new UploadRules(100 << 20, true, tokens()).maxRequestBytes()).isGreaterThan((100L << 20) * 4 / 3)
				.isLessThan((100L << 20) * 3 / 2);
	}

	@Test
	void asksForTheTokenBeforeABodyThatIsTheFileIsRead() {
		UploadRequest request = request(IMAGE, new BrokenInput(), -1, "token");
		new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens(TOKEN)), memory).read(request, received);

		assertThat(received.faults).containsExactly(Rejection.UPLOAD_TOKEN_MISSING);
		assertThat(received.sizes).isEmpty();
	}

	@Test
	void takesTheTokenOfAFieldBeforeOrBehindTheFile() {
		UploadReader reader = new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens(TOKEN)), memory);
		String field = "--b\r\nContent-Disposition: form-data; name=token\r\n\r\n" + TOKEN + "\r\n";

		reader.read(request(MULTIPART, input(field + FILE + "x\r\n--b--"), -1, "token"), received);
		reader.read(request(MULTIPART, input(FILE + "x\r\n" + field + "--b--"), -1, "token"), received);
		reader.read(request(MULTIPART, input(FILE + "x\r\n--b--"), -1, "token"), received);
		reader.read(request(MULTIPART, input(field.replace(TOKEN, "another") + FILE + "x\r\n--b--"), -1, "token"),
				received);

		assertThat(received.sizes).containsExactly(1, 1);
		assertThat(received.faults).containsExactly(Rejection.UPLOAD_TOKEN_MISSING, Rejection.UPLOAD_TOKEN_WRONG);
	}

	@Test
	void takesAPartForAFileByItsNameOrTypeWhateverItsFieldIsCalled() {
		String unknown = FILE.replace("name=file", "name=upload");
		String typed = "--b\r\nContent-Disposition: form-data; name=x\r\nContent-Type: image/png\r\n\r\n";
		String notChosen = FILE.replace("name=file; filename=a.png", "name=other; filename=\"\"");

		read(MULTIPART, text(unknown + "one\r\n--b--"), -1);
		read(MULTIPART, text(typed + "three\r\n--b--"), -1);
		read(MULTIPART, text(notChosen + "\r\n" + FILE + "x\r\n--b--"), -1);

		assertThat(received.sizes).containsExactly(3, 5, 1);
		assertThat(received.faults).isEmpty();
	}

	/** As clients of Imgur send images; "\u00ff" stands for the first byte of one. */
	@ParameterizedTest
	@CsvSource({"application/x-www-form-urlencoded,\u00ff\u00d8=&,4", "application/x-www-form-urlencoded,GIF89a,6",
			"application/x-www-form-urlencoded,image=QUJD,3", "text/plain,QUJD,3", "text/plain,GIF8x,5",
			"text/plain,'data:image/png;base64,QUJD',3", "application/octet-stream,QUJD,4", "image/png,QUJD,4",
			"application/json,'{\"other\":null,\"image\":\"QUJD\"}',3", "application/json,\u00ff{},3", "'',abc,3"})
	void takesABodyAsItBeginsWhereItIsLookedAt(String type, String body, int size) {
		readLookingAt(type, body);

		assertThat(received.sizes).containsExactly(size);
	}

	@ParameterizedTest
	@CsvSource({"application/json,{,MALFORMED_JSON", "application/json,{},NO_FILE", "text/plain,%%%,MALFORMED_BASE64",
			"text/plain,http://a/b.png,ADDRESS_NOT_FETCHED", "application/x-www-form-urlencoded,other=b,NO_FILE"})
	void saysWhyItTakesNoFileOfABodyThatItLooksAt(String type, String body, Rejection reason) {
		readLookingAt(type, body);

		assertThat(received.faults).containsExactly(reason);
	}

	private void readLookingAt(String type, String body) {
		new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens()), memory)
				.read(request(type, input(body), -1, null).ofAnyType(), received);
	}

	private void read(String type, byte[] body, long contentLength) {
		read(type, new ByteArrayInputStream(body), contentLength);
	}

	private void read(String type, InputStream body, long contentLength) {
		new UploadReader(new UploadRules(MAX_UPLOAD_BYTES, true, tokens()), memory)
				.read(request(type, body, contentLength, null), received);
	}

	private static UploadRequest request(String type, InputStream body, long contentLength, @Nullable String field) {
		return new UploadRequest(type, contentLength, body, UploadHeaders.NOTHING, "10.0.0.1", field, 20, false);
	}

	private static UploadTokens tokens(String... tokens) {
		return new UploadTokens(List.of(tokens), new SecretAttempts(Clock.systemUTC()));
	}

	private static byte[] bytes(int size) {
		return new byte[size];
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static InputStream input(String text) {
		return new ByteArrayInputStream(text(text));
	}

	/** A connection that breaks. */
	private static final class BrokenInput extends InputStream {
		@Override
		public int read() throws IOException {
			throw new IOException("reset by peer");
		}
	}

	private final class Received implements UploadReceiver {
		private final List<Integer> sizes = new ArrayList<>();
		private final List<Long> freeMeanwhile = new ArrayList<>();
		private final List<Rejection> faults = new ArrayList<>();
		private boolean isMoreWanted = true;

		@Override
		public boolean file(IncomingFile file) {
			if (file.content() instanceof IncomingFile.Whole whole) {
				sizes.add(whole.bytes().length);
			}
			freeMeanwhile.add(memory.freeBytes());
			return isMoreWanted;
		}

		@Override
		public void field(String name, String value) {
			assertThat(name).isEqualTo("other");
		}

		@Override
		public void fault(Fault fault, String name) {
			assertThat(fault).isInstanceOfSatisfying(Fault.OfClient.class, refused -> faults.add(refused.rejection()));
		}
	}
}
