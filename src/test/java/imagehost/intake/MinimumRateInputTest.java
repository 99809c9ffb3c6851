package imagehost.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.intake.MinimumRateInput.TooSlowException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MinimumRateInputTest {
	private final AtomicLong nanos = new AtomicLong();
	private long nanosOfEachRead;
	private final MinimumRateInput input = new MinimumRateInput(new ByteArrayInputStream(new byte[100_000]) {
		@Override
		public synchronized int read() {
			nanos.addAndGet(nanosOfEachRead);
			return super.read();
		}

		@Override
		public synchronized int read(byte[] target, int offset, int length) {
			nanos.addAndGet(nanosOfEachRead);
			return super.read(target, offset, length);
		}
	}, nanos::get);

	@Test
	void letsAnybodyBeginSlowly() throws IOException {
		nanosOfEachRead = 9_000_000_000L;

		assertThat(input.read(new byte[1])).isOne();
	}

	@Test
	void endsATrickle() {
		nanosOfEachRead = 10_000_000_000L;

		assertThatThrownBy(() -> input.read(new byte[1])).isInstanceOf(TooSlowException.class);
	}

	@Test
	void endsAClientThatGivesOneByteAfterTheOther() throws IOException {
		nanosOfEachRead = 1_000_000;
		for (int count = 1; count <= 9_999; count++) {
			assertThat(input.read()).isZero();
		}

		assertThatThrownBy(input::read).isInstanceOf(TooSlowException.class);
	}

	@Test
	void countsTheBytesThatComeOneAfterTheOther() throws IOException {
		nanosOfEachRead = 976_563; // the last of them ends the tenth second
		for (int count = 1; count <= 10_240; count++) {
			assertThat(input.read()).isZero();
		}
	}

	@Test
	void letsASteadyClientFinish() throws IOException {
		nanosOfEachRead = 1_000_000_000L;
		for (int second = 1; second <= 90; second++) {
			assertThat(input.read(new byte[1024])).isEqualTo(1024);
		}
	}

	@Test
	void countsNotTheTimeInWhichNobodyReads() throws IOException {
		for (int file = 1; file <= 20; file++) {
			nanos.addAndGet(30_000_000_000L);
			assertThat(input.read(new byte[100])).isEqualTo(100);
		}
	}
}
