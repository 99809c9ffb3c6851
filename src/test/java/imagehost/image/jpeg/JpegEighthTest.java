package imagehost.image.jpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.RgbPixels;
import imagehost.image.jpeg.decoder.TurboJpegCodec;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.system.RequiredProgram;
import java.lang.foreign.Arena;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegEighthTest {
	@Test
	void isWhatADecoderMakesOfAGreyImageAtThatScale() throws RejectedException {
		Optional<TurboJpegLibrary> library = TurboJpegLibrary.find();
		RequiredProgram.requireOrSkip(library.isPresent(), "libturbojpeg.so.0 is not installed");
		byte[] jpeg = JpegSamples.grey(2563, 1001);
		JpegFrameHeader frame = JpegFrameParser.find(jpeg, ImageLimits.DEFAULT);

		try (Arena arena = Arena.ofConfined()) {
			RgbPixels decoded = new TurboJpegCodec(library.orElseThrow()).decode(arena, jpeg, frame, 320);

			RgbPixels eighth = eighth(jpeg);
			assertThat(eighth.width()).isEqualTo(decoded.width()).isEqualTo(321);
			assertThat(eighth.height()).isEqualTo(decoded.height()).isEqualTo(126);
			assertThat(eighth.bytes().mismatch(decoded.bytes())).isEqualTo(-1);
		}
	}

	@ParameterizedTest
	@CsvSource({"34, 17, 17", "17, 17, 17", "18, 17, 17", "33, 17, 17", "65, 33, 17"})
	void hasTheColoursOfEverySampling(int luma, int blue, int red) throws RejectedException {
		RgbPixels eighth = eighth(FlatJpeg.colour(160, 96, luma, blue, red));

		for (int pixel = 0; pixel < 20 * 12; pixel++) {
			for (int channel = 0; channel < 3; channel++) {
				assertThat(eighth.bytes().get(JAVA_BYTE, 3L * pixel + channel))
						.isEqualTo(eighth.bytes().get(JAVA_BYTE, channel));
			}
		}
	}

	/** Four blocks of brightness for one of each colour; a DC coefficient is eight times the mean. */
	@ParameterizedTest
	@CsvSource({"0, 0, 0", "-1024, 0, 0", "1016, 0, 0", "200, 400, 0", "200, -400, 0", "200, 0, 400", "200, 0, -400",
			"-300, 800, 800", "300, -800, -800", "11, 12, -13"})
	void hasTheColoursOfTheMeans(int luma, int blue, int red) throws RejectedException {
		byte[] jpeg = FlatJpeg.colour(16, 16, 0x22, 0x11, 0x11);
		JpegWalk walk = new JpegWalk(jpeg, ImageLimits.DEFAULT);
		walk.inspect();
		JpegEighth eighth = new JpegEighth(JpegFrameParser.find(jpeg, ImageLimits.DEFAULT), walk.scans());
		for (int block = 0; block < 4; block++) {
			eighth.put(0, 0, block, luma + 16 * block);
		}
		eighth.put(1, 0, 0, blue);
		eighth.put(2, 0, 0, red);

		RgbPixels pixels = eighth.pixels();

		for (int pixel = 0; pixel < 4; pixel++) {
			double shade = Math.clamp(Math.round((luma + 16 * pixel) / 8.0) + 128, 0, 255);
			double toBlue = Math.clamp(Math.round(blue / 8.0), -128, 127);
			double toRed = Math.clamp(Math.round(red / 8.0), -128, 127);
			assertChannel(pixels, 3 * pixel, shade + 1.402 * toRed);
			assertChannel(pixels, 3 * pixel + 1, shade - 0.344136 * toBlue - 0.714136 * toRed);
			assertChannel(pixels, 3 * pixel + 2, shade + 1.772 * toBlue);
		}
	}

	private static void assertChannel(RgbPixels pixels, int index, double expected) {
		assertThat((double) (pixels.bytes().get(JAVA_BYTE, index) & 0xFF))
				.isCloseTo(Math.clamp(expected, 0, 255), within(0.51));
	}

	private static RgbPixels eighth(byte[] jpeg) throws RejectedException {
		JpegWalk walk = new JpegWalk(jpeg, ImageLimits.DEFAULT);
		walk.inspect();
		JpegFrameHeader frame = JpegFrameParser.find(jpeg, ImageLimits.DEFAULT);
		assertThat(walk.yieldsEighth(frame)).isTrue();
		JpegEighth eighth = new JpegEighth(frame, walk.scans());
		try {
			new JpegTrimmer(jpeg, frame).trim(walk.scans(), eighth);
		} catch (JpegDataException damaged) {
			throw new AssertionError(damaged);
		}
		return eighth.pixels();
	}
}
