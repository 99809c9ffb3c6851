package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import imagehost.image.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields of a form are files, what the others mean, and how many of them there may be. */
class FormReaderTest extends ReadRequestTest {
	@Test
	void takesTheTokenOfAFieldBeforeOrBehindTheFile() {
		String field = "--b\r\nContent-Disposition: form-data; name=token\r\n\r\n " + TOKEN + "\n\r\n";

		readAskingForAToken(field + FILE + "x\r\n--b--");
		readAskingForAToken(FILE + "x\r\n" + field + "--b--");
		readAskingForAToken(FILE + "x\r\n--b--");
		readAskingForAToken(field.replace(TOKEN, "another") + FILE + "x\r\n--b--");

		assertThat(received.sizes()).containsExactly(1, 1);
		assertThat(received.faults).containsExactly(Rejection.UPLOAD_TOKEN_MISSING, Rejection.UPLOAD_TOKEN_WRONG);
		assertThat(received.fields).isEmpty();
	}

	private void readAskingForAToken(String body) {
		reader(TOKEN).read(request(MULTIPART, body).withTokenField("token"), received);
	}

	@Test
	void takesAPartForAFileByItsNameOrTypeWhateverItsFieldIsCalled() {
		String unknown = FILE.replace("name=file", "name=upload");
		String typed = "--b\r\nContent-Disposition: form-data; name=x\r\nContent-Type: image/png\r\n\r\n";
		String notChosen = FILE.replace("name=file; filename=a.png", "name=other; filename=\"\"");

		read(MULTIPART, unknown + "one\r\n--b--");
		read(MULTIPART, typed + "three\r\n--b--");
		read(MULTIPART, notChosen + "\r\n" + FILE + "x\r\n--b--");

		assertThat(received.sizes()).containsExactly(3, 5, 1);
		assertThat(received.files).extracting(IncomingFile::givenName).containsExactly("a.png", "", "a.png");
		assertThat(received.faults).isEmpty();
		assertThat(received.fields).containsExactly(entry("other", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = {"file", "image", "source", "files[]", "images[]"})
	void takesTextOfAFilesFieldForBase64(String field) {
		read(FORM, field + "=QUJD&other=QUJD");

		assertThat(received.sizes()).containsExactly(3);
		assertThat(received.fields).containsExactly(entry("other", "QUJD"));
	}

	@ParameterizedTest
	@CsvSource({"image=QUJD&name=b.png&listed=no,b.png,false", "listed=no&name=b.png&image=QUJD,b.png,false",
			"listed_asked=1&image=QUJD,'',false", "listed=YES&listed_asked=1&image=QUJD,'',true",
			"listed_asked=1&listed=on&image=QUJD,'',true", "listed=true&image=QUJD,'',true",
			"listed=1&image=QUJD,'',true", "listed=0&image=QUJD,'',false", "listed=off&image=QUJD,'',false",
			"listed=false&image=QUJD,'',false", "image=QUJD,'',"})
	void givesASingleFileWhatTheFormChooses(String body, String name, @Nullable Boolean isListed) {
		read(FORM, body);

		assertThat(received.files).singleElement().satisfies(file -> {
			assertThat(file.givenName()).isEqualTo(name);
			assertThat(file.listedChoice().orElse(null)).isEqualTo(isListed);
		});
	}

	@Test
	void prefersTheNameOfTheFileItself() {
		read(MULTIPART, "--b\r\nContent-Disposition: form-data; name=name\r\n\r\nb.png\r\n" + FILE + "x\r\n--b--");

		assertThat(received.files).extracting(IncomingFile::givenName).containsExactly("a.png");
	}

	@ParameterizedTest
	@CsvSource({"listed=maybe&image=QUJD,BAD_PARAMETER,0", "listed=1&listed=1&image=QUJD,BAD_PARAMETER,0",
			"other=b,NO_FILE,0", "image=,NO_FILE,0", "image=QUJD&image=QUJD&listed=1,LATE_OPTION,1",
			"image=QUJD&image=QUJD&name=a,LATE_OPTION,1", "image=QUJD&image=QUJD&album=a,LATE_OPTION,1",
			"image=QUJD&image=QUJD&album_key=a,LATE_OPTION,1", "image=QUJD&image=QUJD&other=%zz,MALFORMED_BASE64,1"})
	void endsWithAFieldThatMakesNoSense(String body, Rejection fault, int files) {
		read(FORM, body);

		assertThat(received.faults).containsExactly(fault);
		assertThat(received.files).hasSize(files);
	}

	@Test
	void takesOtherFieldsWhereverTheyStand() {
		read(FORM, "album=a&album_key=b&image=QUJD&image=QUJD&other=c");

		assertThat(received.sizes()).containsExactly(3, 3);
		assertThat(received.fields).containsExactly(entry("album", "a"), entry("album_key", "b"), entry("other", "c"));
		assertThat(received.faults).isEmpty();
	}

	@Test
	void takesFieldsOf1024BytesAndNotOneMore() {
		read(FORM, "other=" + "v".repeat(1024) + "&image=QUJD");
		read(FORM, "other=" + "v".repeat(1025) + "&image=QUJD");

		assertThat(received.fields.get("other")).hasSize(1024);
		assertThat(received.sizes()).containsExactly(3);
		assertThat(received.faults).containsExactly(Rejection.BAD_PARAMETER);
	}

	/** Fields of files that are empty count among them, and not among the files. */
	@ParameterizedTest
	@ValueSource(strings = {"other=b&", "file=&", "name=a&"})
	void takes16FieldsAndNotOneMore(String field) {
		reader().read(request(FORM, field.repeat(16) + "image=QUJD").single(), received);
		reader().read(request(FORM, field.repeat(17) + "image=QUJD").single(), received);

		assertThat(received.sizes()).containsExactly(3);
		assertThat(received.faults).containsExactly(Rejection.TOO_MANY_PARTS);
	}

	@Test
	void givesNoneOfTwoFilesWhereOneIsWanted() {
		reader().read(request(MULTIPART, FILE + "x\r\n" + FILE + "y\r\n--b--").single(), received);

		reader().read(request(FORM, "file=&image=QUJD&image=QUJD").single(), received);

		assertThat(received.files).isEmpty();
		assertThat(received.faults).containsExactly(Rejection.TOO_MANY_FILES, Rejection.TOO_MANY_FILES);
	}

	@Test
	void goesOnBehindAFileThatIsRefusedForItself() {
		read(MULTIPART, FILE + "x".repeat(MAX_UPLOAD_BYTES + 70_000) + "\r\n" + FILE + "x\r\n--b--");
		read(FORM, "image=%%%&image=" + "Q".repeat(280_000) + "&image=http://a/&image=%20%zz&image=QUJD");

		assertThat(received.refusals()).containsExactly(Rejection.FILE_TOO_LARGE, Rejection.MALFORMED_BASE64,
				Rejection.FILE_TOO_LARGE, Rejection.ADDRESS_NOT_FETCHED, Rejection.MALFORMED_BASE64);
		assertThat(received.sizes()).containsExactly(1, 3);
		assertThat(received.faults).isEmpty();
	}

	/** More helpful than that the connection broke while the rest of it was skipped. */
	@Test
	void saysThatAFileIsTooLargeAlsoWhereNothingBehindItIsReached() {
		read(MULTIPART, breakingOffBehind(text(FILE + "x".repeat(MAX_UPLOAD_BYTES + 70_000))), -1);

		assertThat(received.faults).containsExactly(Rejection.FILE_TOO_LARGE);
		assertThat(received.namesAtFault).containsExactly("a.png");
		assertThat(received.files).isEmpty();
	}
}
