package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.upload.MinimumRateInput.TooSlowException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MinimumRateInputTest {
	private final AtomicLong nanos = new AtomicLong();
	private final MinimumRateInput input = new MinimumRateInput(new ByteArrayInputStream(new byte[100_000]),
			nanos::get);

	@Test
	void letsAnybodyBeginSlowly() throws IOException {
		nanos.set(9_000_000_000L);

		assertThat(input.read()).isZero();
	}

	@Test
	void endsATrickle() {
		nanos.set(10_000_000_000L);

		assertThatThrownBy(() -> input.read(new byte[1])).isInstanceOf(TooSlowException.class);
	}

	@Test
	void letsASteadyClientFinish() throws IOException {
		for (int second = 1; second <= 90; second++) {
			nanos.set(second * 1_000_000_000L);
			assertThat(input.readNBytes(1024)).hasSize(1024);
		}
	}
}
