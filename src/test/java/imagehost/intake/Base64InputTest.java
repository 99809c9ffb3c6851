package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.intake.Base64Input.AddressException;
import imagehost.intake.Base64Input.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64InputTest {
	/** Padded text that fills what is decoded at once to its last character. */
	private static final String PADDED = "A".repeat(8188) + "AA==";

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 2, 3, 6141, 6142, 6143, 6144, 6145, 100_000})
	void decodesEveryLength(int length) throws IOException {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);

		assertThat(decoded(Base64.getEncoder().encodeToString(bytes))).isEqualTo(bytes);
		assertThat(decoded(Base64.getMimeEncoder().encodeToString(bytes))).isEqualTo(bytes);
		assertThat(decoded("data:image/png;base64," + Base64.getEncoder().encodeToString(bytes))).isEqualTo(bytes);
	}

	@Test
	void readsNothingBehindThePadding() throws IOException {
		assertThat(decoded(PADDED + "\n")).hasSize(6142);
		assertThatThrownBy(() -> decoded(PADDED + "AAAA")).isInstanceOf(MalformedException.class);
	}

	@Test
	void knowsWhetherThereWasAnything() throws IOException {
		Base64Input blank = input(" \r\n\t");
		Base64Input text = input("AAAA");
		assertThat(blank.readAllBytes()).isEmpty();
		assertThat(text.readAllBytes()).hasSize(3);

		assertThat(blank.hasText()).isFalse();
		assertThat(text.hasText()).isTrue();
	}

	@Test
	void givesTheSameByteByByteAndInPieces() throws IOException {
		Base64Input single = input("/wBB");
		for (int expected : new int[]{0xFF, 0, 'A', -1, -1}) {
			assertThat(single.read()).isEqualTo(expected);
		}
		Base64Input pieces = input("QUJD");
		byte[] target = new byte[4];

		assertThat(pieces.read(target, 0, 0)).isZero();
		assertThat(pieces.read(target, 1, 2)).isEqualTo(2);
		assertThat(pieces.read(target, 3, 1)).isOne();
		assertThat(pieces.read(target, 0, 0)).isZero();
		assertThat(pieces.read(target, 0, 4)).isEqualTo(-1);
		assertThat(target).containsExactly(0, 'A', 'B', 'C');
	}

	@Test
	void readsOverTheBeginningOfADataUrlOf256CharactersAndNoMore() throws IOException {
		String type = "\0".repeat(256 - ";base64".length());

		assertThat(decoded("data:" + type + ";BASE64,QUJD")).containsExactly('A', 'B', 'C');
		assertThatThrownBy(() -> decoded("data:x" + type + ";base64,QUJD")).isInstanceOf(MalformedException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"data:", "data:image/png;base64", "data:image/png,QUJD", "data:;base64;QUJD", "QUJDQ",
			"Q=JD"})
	void refusesWhatIsNoBase64(String text) {
		assertThatThrownBy(() -> decoded(text)).isInstanceOf(MalformedException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"http://a/b.png", "HTTPS://a/b.png"})
	void refusesAnAddress(String text) {
		assertThatThrownBy(() -> decoded(text)).isInstanceOf(AddressException.class);
	}

	/** Where nothing but the beginning of a data URL came, something was meant to come. */
	@Test
	void takesAnEmptyDataUrlForText() throws IOException {
		Base64Input empty = input("data:;base64,");

		assertThat(empty.readAllBytes()).isEmpty();
		assertThat(empty.hasText()).isTrue();
	}

	private static byte[] decoded(String text) throws IOException {
		return input(text).readAllBytes();
	}

	private static Base64Input input(String text) {
		return new Base64Input(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
	}
}
