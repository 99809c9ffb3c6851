package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Verification.Verified;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One verdict on how components are sampled, whoever asks: browsers enlarge by whole factors only. */
class JpegSamplingTest {
	private final JpegReader reader = new JpegReader(ImageLimits.DEFAULT);

	static IntStream firstComponents() {
		return samplings();
	}

	private static IntStream samplings() {
		return IntStream.rangeClosed(0x11, 0x44).filter(sampling -> (sampling & 0xF) >= 1 && (sampling & 0xF) <= 4);
	}

	@ParameterizedTest
	@MethodSource("firstComponents")
	void isJudgedInTheFrameHeaderAndThenEverythingWorks(int first) {
		for (int second : samplings().toArray()) {
			for (int third : samplings().toArray()) {
				String verdict = verdict(FlatJpeg.colour(48, 48, first, second, third));

				assertThat(verdict).as("%x %x %x", first, second, third)
						.isEqualTo(isShown(first, second, third) ? "" : Rejection.JPEG_UNSUPPORTED_SAMPLING.code());
			}
		}
	}

	private static boolean isShown(int... samplings) {
		int across = Arrays.stream(samplings).map(sampling -> sampling >> 4).max().orElseThrow();
		int down = Arrays.stream(samplings).map(sampling -> sampling & 0xF).max().orElseThrow();
		boolean isWhole = Arrays.stream(samplings)
				.allMatch(sampling -> across % (sampling >> 4) == 0 && down % (sampling & 0xF) == 0);
		return isWhole && Arrays.stream(samplings).map(sampling -> (sampling >> 4) * (sampling & 0xF)).sum() <= 10;
	}

	/** Empty when it is accepted on each way, and has a thumbnail. */
	private String verdict(byte[] file) {
		Inspection found;
		try {
			found = reader.inspect(file, Effort.ofOneImage());
		} catch (RejectedException rejected) {
			return rejected.rejection().code();
		}
		try {
			byte[] stored = reader.verification().verify(found, found.kept().toByteArray(), Effort.ofOneImage())
					.bytes();
			reader.verification().verifyAndShrink(found, stored, Effort.ofOneImage());
			return reader.thumbnail(stored, ReducedSize.THUMBNAIL).isPresent() ? "" : "no thumbnail";
		} catch (RejectedException rejected) {
			return "later " + rejected.rejection().code();
		}
	}

	/** Large enough for a thumbnail to come of verification, which decodes colours then. */
	@Test
	void isTheSameForListedAndUnlistedImages() throws RejectedException {
		for (int[] samplings : new int[][]{{0x22, 0x11, 0x11}, {0x41, 0x11, 0x11}, {0x13, 0x11, 0x13},
				{0x41, 0x21, 0x11}, {0x11, 0x22, 0x11}, {0x31, 0x31, 0x11}}) {
			byte[] file = FlatJpeg.colour(2560, 16, samplings);
			Inspection found = reader.inspect(file, Effort.ofOneImage());

			Verified listed = reader.verification().verifyAndShrink(found, file, Effort.ofOneImage());

			assertThat(reader.verification().verify(found, file, Effort.ofOneImage()).bytes())
					.isEqualTo(listed.bytes());
			assertThat(reader.thumbnail(file, ReducedSize.THUMBNAIL)).isPresent();
		}
	}
}
