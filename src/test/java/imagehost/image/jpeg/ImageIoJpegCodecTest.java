package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.ImageIoJpegCodec;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.Arena;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much the JDK's reader decodes where libjpeg-turbo is not there, and what its writer is told. */
class ImageIoJpegCodecTest {
	private final ImageIoJpegCodec codec = new ImageIoJpegCodec();

	/** Three times what is wanted, and no more than four million pixels. */
	@ParameterizedTest
	@CsvSource({"1919, 16, 320, 1919, 16", "1920, 16, 320, 960, 8", "16, 2880, 320, 6, 960", "100, 50, 320, 100, 50",
			"2000, 2000, 1280, 2000, 2000", "2001, 2000, 1280, 1001, 1000"})
	void leavesOutRowsAndColumns(int width, int height, int minSidePx, int decodedWidth, int decodedHeight)
			throws RejectedException {
		RgbPixels pixels = decoded(JpegSamples.grey(width, height), minSidePx);

		assertThat(pixels.width()).isEqualTo(decodedWidth);
		assertThat(pixels.height()).isEqualTo(decodedHeight);
	}

	/** A quality of 82: the first step of brightness is 6. */
	@Test
	void encodesColoursAndGreyInGoodQuality() throws RejectedException {
		RgbPixels pixels = decoded(JpegSamples.baseline(40, 24), 320);

		assertEncoded(codec.encode(pixels), 3);
		assertEncoded(codec.encodeGrey(pixels), 1);
	}

	private static void assertEncoded(byte[] jpeg, int components) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(jpeg, ImageLimits.DEFAULT);
		assertThat(frame.width()).isEqualTo(40);
		assertThat(frame.height()).isEqualTo(24);
		assertThat(frame.components()).isEqualTo(components);
		assertThat(jpeg[JpegBytes.find(jpeg, JpegMarkers.DQT) + 5]).isEqualTo((byte) 6);
	}

	private RgbPixels decoded(byte[] jpeg, int minSidePx) throws RejectedException {
		try (Arena arena = Arena.ofConfined()) {
			return codec.decode(arena, jpeg, JpegFrameParser.find(jpeg, ImageLimits.DEFAULT), minSidePx);
		}
	}
}
