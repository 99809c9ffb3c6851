package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.intake.LimitedInput.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
	private final LimitedInput input = new LimitedInput(new ByteArrayInputStream(new byte[]{0, 2, 3, 4}), 3);

	@Test
	void givesAsManyBytesAsTheLimitSays() throws IOException {
		assertThat(new LimitedInput(new ByteArrayInputStream(new byte[]{1, 2, 3}), 3).readAllBytes())
				.containsExactly(1, 2, 3);
	}

	@Test
	void endsOneByteBehindTheLimit() throws IOException {
		assertThat(input.readNBytes(3)).containsExactly(0, 2, 3);
		assertThatThrownBy(() -> input.readNBytes(1)).isInstanceOfSatisfying(TooLargeException.class,
				tooLarge -> assertThat(tooLarge.limit()).isEqualTo(3));
	}

	@Test
	void countsSingleBytesAndNotTheEnd() throws IOException {
		LimitedInput whole = new LimitedInput(new ByteArrayInputStream(new byte[]{1, 2, 3}), 3);

		for (int expected : new int[]{1, 2, 3, -1, -1}) {
			assertThat(whole.read()).isEqualTo(expected);
		}
		for (int expected : new int[]{0, 2, 3}) {
			assertThat(input.read()).isEqualTo(expected);
		}
		assertThatThrownBy(input::read).isInstanceOf(TooLargeException.class);
	}
}
