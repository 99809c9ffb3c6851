package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each bit of each coefficient comes once, from the highest down (ITU-T T.81, G.1.1.1). */
class JpegProgressionTest {
	private final JpegProgression progression = new JpegProgression();
	private final Set<Integer> withDc = new HashSet<>();

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

	/** Decoders find it inconsistent (libjpeg, {@code jdphuff.c}). */
	@Test
	void takesAcOnlyBehindDc() {
		assertThat(progression.take(List.of(component(0)), 1, 63, 0x00)).isFalse();
		assertThat(progression.take(List.of(component(1)), 0, 0, 0x00)).isTrue();
		assertThat(progression.take(List.of(component(2)), 1, 63, 0x00)).isFalse();
	}

	@Test
	void takesNoCoefficientsThatComeApart() {
		assertThat(take(0, 0, 1, 0x00)).isFalse();
		assertThat(take(0, 5, 4, 0x00)).isFalse();
		assertThat(take(0, 1, 64, 0x00)).isFalse();
		assertThat(take(0, 64, 255, 0x00)).isFalse();
		assertThat(take(1, 63, 63, 0x00)).isTrue();
		assertThat(progression.take(List.of(component(0), component(1)), 1, 62, 0x00)).isFalse();
		assertThat(take(0, 63, 63, 0x00)).isTrue();
	}

	@Test
	void takesNoBitAboveTheHighest() {
		assertThat(take(0, 1, 5, 0x0D)).isTrue();
		assertThat(take(0, 6, 9, 0x0E)).isFalse();
		assertThat(take(0, 10, 12, 0x0F)).isFalse();
	}

	/** Gives the DC coefficients first, where they are due. */
	private boolean take(int component, int start, int end, int approximation) {
		List<JpegScan.Component> components = List.of(component(component));
		if (start > 0 && withDc.add(component)) {
			assertThat(progression.take(components, 0, 0, 0x00)).isTrue();
		}
		boolean isTaken = progression.take(components, start, end, approximation);
		if (start == 0 && isTaken) {
			withDc.add(component);
		}
		return isTaken;
	}

	private static JpegScan.Component component(int index) {
		return new JpegScan.Component(index, null, null);
	}
}
