package imagehost.image.jpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

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
