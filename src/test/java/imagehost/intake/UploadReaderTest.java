package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may hold, and what it takes of the memory that all share. */
class UploadReaderTest extends ReadRequestTest {
	@Test
	void reservesWhatTheRequestMayHoldWhileAFileIsStored() {
		read(IMAGE, bytes(100_000), 100_000);

		assertThat(received.sizes()).containsExactly(100_000);
		assertThat(received.freeMeanwhile).containsExactly(MEMORY_BYTES - 98 * 1024L); // in KiB, rounded up
	}

	@Test
	void reservesTheLargestFileWhereTheLengthIsNotKnown() {
		read(IMAGE, bytes(100_000), -1);
		read(IMAGE, bytes(100_000), 0);

		assertThat(received.freeMeanwhile).hasSize(2).containsOnly(MEMORY_BYTES - 196 * 1024L);
	}

	@Test
	void reservesNothingForASmallFile() {
		read(IMAGE, bytes((64 << 10) - 1), -1);

		assertThat(received.sizes()).containsExactly((64 << 10) - 1);
		assertThat(received.freeMeanwhile).containsExactly((long) MEMORY_BYTES);
	}

	/** Where the length of the request misleads: more stands behind the file, or less than it usually does. */
	@ParameterizedTest
	@ValueSource(strings = {"\r\n--b--\r\n", "\r\n--b--", "\r\n--b--\r\nepilogue",
			"\r\n--b\r\nContent-Disposition: form-data; name=other\r\n\r\nx\r\n--b--\r\n"})
	void givesAllBytesOfAFileWhateverStandsBehindIt(String end) {
		for (int size : new int[]{64 << 10, (64 << 10) + 1, 100_000, MAX_UPLOAD_BYTES - 1, MAX_UPLOAD_BYTES}) {
			byte[] body = text(FILE + "\0".repeat(size) + end);
			received.files.clear();

			read(MULTIPART, body, body.length);

			assertThat(received.sizes()).containsExactly(size);
		}
	}

	@Test
	void givesTheMemoryOfAFileBackThatIsTooLargeOrBreaksOff() {
		read(IMAGE, bytes(MAX_UPLOAD_BYTES + 1), -1);
		read(IMAGE, breakingOffBehind(bytes(100_000)), -1);

		assertThat(received.faults).containsExactly(Rejection.FILE_TOO_LARGE, Rejection.BODY_INTERRUPTED);
		assertThat(received.sizes()).isEmpty();
	}

	@Test
	void givesTheMemoryOfAFileBackBehindWhichTheFormIsMalformed() {
		read(MULTIPART, text(FILE + "x".repeat(100_000) + "\r\n--b\r\nnonsense"), -1);

		assertThat(received.faults).containsExactly(Rejection.MALFORMED_MULTIPART);
		assertThat(received.sizes()).isEmpty();
	}

	@Test
	void readsNoFurtherThanTheReceiverWants() {
		received.isMoreWanted = false;

		read(MULTIPART, breakingOffBehind(text(FILE + "one\r\n" + FILE + "two\r\n" + FILE)), -1);

		assertThat(received.sizes()).containsExactly(3);
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
		reader(TOKEN).read(request(IMAGE, breakingOffBehind(bytes(0)), -1).withTokenField("token"), received);

		assertThat(received.faults).containsExactly(Rejection.UPLOAD_TOKEN_MISSING);
		assertThat(received.sizes()).isEmpty();
	}
}
