package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a body is read follows its type, and where a client says something else than it sends, its beginning. */
class BodyKindTest extends ReadRequestTest {
	/** As clients of Imgur send images; "\u00ff" stands for the first byte of one. */
	@ParameterizedTest
	@CsvSource({"application/x-www-form-urlencoded,\u00ff\u00d8=&,4", "application/x-www-form-urlencoded,GIF89a,6",
			"application/x-www-form-urlencoded,image=QUJD,3", "text/plain,QUJD,3", "text/plain,GIF8x,5",
			"text/plain,'data:image/png;base64,QUJD',3", "application/octet-stream,QUJD,4", "image/png,QUJD,4",
			"application/json,'{\"other\":null,\"image\":\"QUJD\"}',3", "application/json,\u00ff{},3", "'',abc,3"})
	void takesABodyAsItBeginsWhereItIsLookedAt(String type, String body, int size) {
		reader().read(request(type, body).ofAnyType(), received);

		assertThat(received.sizes()).containsExactly(size);
	}

	@ParameterizedTest
	@CsvSource({"application/json,{,MALFORMED_JSON", "application/json,{},NO_FILE", "text/plain,%%%,MALFORMED_BASE64",
			"text/plain,http://a/b.png,ADDRESS_NOT_FETCHED", "application/x-www-form-urlencoded,other=b,NO_FILE"})
	void saysWhyItTakesNoFileOfABodyThatItLooksAt(String type, String body, Rejection reason) {
		reader().read(request(type, body).ofAnyType(), received);

		assertThat(received.faults).containsExactly(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "text/plain", "application/json", "application/octet-stream", "video/mp4"})
	void refusesATypeThatNoUploadHasWhereTheBodyIsNotLookedAt(String type) {
		read(type, "GIF89a");

		assertThat(received.faults).containsExactly(Rejection.UNSUPPORTED_CONTENT_TYPE);
		assertThat(received.files).isEmpty();
	}

	/** No base64 of an image and no name of a field has them. */
	@ParameterizedTest
	@CsvSource({"'\t\t\tQUJD',3", "'\u007fQUJ',MALFORMED_BASE64", "'\bABC',4", "'\u0080ABC',4"})
	void takesABeginningWithControlCharactersForAFile(String body, String sizeOrFault) {
		reader().read(request("text/plain", body).ofAnyType(), received);

		assertThat(received.faults.isEmpty() ? received.sizes() : received.faults).singleElement()
				.hasToString(sizeOrFault);
	}
}
