package imagehost.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecodersTest {
	private static final int MEMORY_BYTES = 10_240;

	private final Decoders decoders = new Decoders(2, MEMORY_BYTES, Duration.ZERO);

	@Test
	void boundsHowManyImagesAreDecodedAtOnce() {
		try (var _ = decoders.enter(); var _ = decoders.enter()) {
			assertThat(decoders.free()).isZero();
			assertThatThrownBy(decoders::enter).isInstanceOf(OverloadedException.class);
		}

		assertThat(decoders.free()).isEqualTo(2);
	}

	@Test
	void boundsTheMemoryOfAllDecodersTogether() {
		try (DecoderPass first = decoders.enter(); DecoderPass second = decoders.enter()) {
			first.reserve(MEMORY_BYTES);

			assertThatThrownBy(() -> second.reserve(1)).isInstanceOf(OverloadedException.class);
			assertThatCode(() -> second.reserve(0)).doesNotThrowAnyException();
		}
	}

	@Test
	void givesTheMemoryBackWithTheDecoder() {
		try (DecoderPass first = decoders.enter()) {
			first.reserve(MEMORY_BYTES);
		}

		try (DecoderPass second = decoders.enter()) {
			assertThatCode(() -> second.reserve(MEMORY_BYTES)).doesNotThrowAnyException();
		}
	}
}
