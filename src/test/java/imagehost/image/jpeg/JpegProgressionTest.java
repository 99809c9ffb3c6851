package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each bit of each coefficient comes once, from the highest down (ITU-T T.81, G.1.1.1). */
class JpegProgressionTest {
	private final JpegProgression progression = new JpegProgression();

	@Test
	void takesAFirstScanAndThenOneBitAfterTheOther() {
		assertThat(take(0, 1, 63, 0x02)).isTrue();
		assertThat(take(0, 1, 63, 0x21)).isTrue();
		assertThat(take(0, 1, 63, 0x10)).isTrue();
		assertThat(take(0, 1, 63, 0x00)).isFalse();
	}

	@Test
	void takesCoefficientsInParts() {
		assertThat(take(0, 0, 0, 0x00)).isTrue();
		assertThat(take(0, 1, 5, 0x00)).isTrue();
		assertThat(take(0, 6, 63, 0x00)).isTrue();
		assertThat(take(0, 63, 63, 0x00)).isFalse();
		assertThat(take(0, 6, 6, 0x00)).isFalse();
		assertThat(take(0, 5, 5, 0x00)).isFalse();
		assertThat(take(0, 0, 0, 0x00)).isFalse();
	}

	@Test
	void takesEachComponentForItself() {
		assertThat(take(0, 1, 63, 0x00)).isTrue();
		assertThat(take(3, 1, 63, 0x00)).isTrue();
		assertThat(progression.take(List.of(component(1), component(2)), 0, 0, 0x01)).isTrue();
		assertThat(progression.take(List.of(component(1), component(0)), 0, 0, 0x10)).isFalse();
		assertThat(take(2, 0, 0, 0x10)).isTrue();
	}

	@Test
	void takesNoBitThatLeavesOneOutOrComesTooEarly() {
		assertThat(take(0, 1, 63, 0x10)).isFalse();
		assertThat(take(1, 1, 63, 0x03)).isTrue();
		assertThat(take(1, 1, 63, 0x31)).isFalse();
		assertThat(take(2, 1, 63, 0x03)).isTrue();
		assertThat(take(2, 1, 63, 0x21)).isFalse();
		assertThat(take(3, 1, 63, 0x03)).isTrue();
		assertThat(take(3, 1, 63, 0x33)).isFalse();
	}

	/** One that is wrong elsewhere is refused there; here it must do no harm. */
	@Test
	void looksAtNoCoefficientBehindTheLast() {
		assertThat(take(0, 1, 255, 0x00)).isTrue();
		assertThat(take(0, 64, 255, 0x00)).isTrue();
	}

	private boolean take(int component, int start, int end, int approximation) {
		return progression.take(List.of(component(component)), start, end, approximation);
	}

	private static JpegScan.Component component(int index) {
		return new JpegScan.Component(index, null, null);
	}
}
