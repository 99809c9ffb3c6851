package imagehost.image.png;

import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Rejection;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long frames of an animation are shown, how they are disposed of, and how often it is played. */
class ApngDelaysTest {
	/** The whole milliseconds, which browsers take; a delay of more than 65.535 s as it is, in lowest terms. */
	@ParameterizedTest
	@CsvSource({"1, 3, 333, 1000", "65535, 1000, 13107, 200", "65536, 1000, 0, 1", "65535, 1, 65535, 1",
			"40000, 600, 200, 3", "39321, 600, 13107, 200", "0, 0, 0, 1", "7, 0, 7, 100", "50, 100, 1, 2",
			"65535, 65535, 1, 1", "1, 65535, 0, 1"})
	void areWrittenInOneWay(int numerator, int denominator, int writtenNumerator, int writtenDenominator) {
		assertThat(scrubbed(animation(5, numerator, denominator, 0, 0)))
				.isEqualTo(animation(5, writtenNumerator, writtenDenominator, 0, 0));
	}

	@ParameterizedTest
	@CsvSource({"0, 0", "1, 1", "65535, 65535", "65536, 0", "2147483647, 0"})
	void arePlayedAsOftenAsAGifCanSay(int plays, int written) {
		assertThat(scrubbed(animation(plays, 1, 2, 0, 0))).isEqualTo(animation(written, 1, 2, 0, 0));
	}

	@Test
	void areNoAnimationWhereTheNumberOfPlaysIsNone() {
		assertThat(scrubbed(animation(-1, 1, 2, 0, 0))).isEqualTo(grey4x3().data(rows4x3()).end());
	}

	/** A first frame has nothing before it that it could leave. */
	@ParameterizedTest
	@CsvSource({"0, 0, 0", "1, 1, 1", "2, 0, 1", "2, 1, 1"})
	void areDisposedOfInOneWay(int disposal, int blend, int written) {
		assertThat(scrubbed(animation(0, 1, 2, disposal, blend))).isEqualTo(animation(0, 1, 2, written, blend));
	}

	@Test
	void keepTheDisposalOfALaterFrame() {
		byte[] file = grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3())
				.chunk("fcTL", control(1, 1, 2, 2, 1))
				.frameData(2, deflate(rows4x3())).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@ParameterizedTest
	@CsvSource({"3, 0", "0, 2", "255, 0", "0, 255"})
	void areRefusedWhereTheyAreDisposedOfInNoKnownWay(int disposal, int blend) {
		assertThat(rejection(animation(0, 1, 2, disposal, blend))).isEqualTo(Rejection.APNG_BAD_FRAME);
	}

	@Test
	void areRefusedWhereTheControlHasAnotherLength() {
		for (int length : new int[]{25, 27}) {
			byte[] control = Arrays.copyOf(control(0, 1, 2, 0, 0), length);

			assertThat(rejection(grey4x3().animation(1, 0).chunk("fcTL", control).data(rows4x3()).end()))
					.isIn(Rejection.APNG_BAD_FRAME, Rejection.APNG_WRONG_ORDER);
		}
	}

	/** One frame. */
	private static byte[] animation(int plays, int numerator, int denominator, int disposal, int blend) {
		return grey4x3().animation(1, plays).chunk("fcTL", control(0, numerator, denominator, disposal, blend))
				.data(rows4x3()).end();
	}

	private static byte[] control(int sequence, int numerator, int denominator, int disposal, int blend) {
		return ByteBuffer.allocate(26).putInt(sequence).putInt(4).putInt(3).putInt(0).putInt(0)
				.putShort((short) numerator).putShort((short) denominator).put((byte) disposal).put((byte) blend)
				.array();
	}
}
