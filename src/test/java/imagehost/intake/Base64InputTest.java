package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
		Base64Input blank = new Base64Input(new ByteArrayInputStream(" \r\n\t".getBytes(StandardCharsets.US_ASCII)));
		Base64Input text = new Base64Input(new ByteArrayInputStream("AAAA".getBytes(StandardCharsets.US_ASCII)));
		assertThat(blank.readAllBytes()).isEmpty();
		assertThat(text.readAllBytes()).hasSize(3);

		assertThat(blank.hasText()).isFalse();
		assertThat(text.hasText()).isTrue();
	}

	private static byte[] decoded(String text) throws IOException {
		return new Base64Input(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))).readAllBytes();
	}
}
