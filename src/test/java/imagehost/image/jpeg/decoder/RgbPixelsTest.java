package imagehost.image.jpeg.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RgbPixelsTest {
	/** TIFF 6.0, tag 274: three pixels a, b, c over three d, e, f, as they are shown. */
	@ParameterizedTest
	@CsvSource({"1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc", "5, ad/be/cf", "6, da/eb/fc", "7, fc/eb/da",
			"8, cf/be/ad"})
	void turnsEveryWay(int orientation, String expected) {
		RgbPixels pixels = RgbPixels.ofSize(3, 2);
		for (int pixel = 0; pixel < 6; pixel++) {
			for (int channel = 0; channel < 3; channel++) {
				pixels.set(pixel % 3, pixel / 3, channel, 'a' + pixel + 30 * channel);
			}
		}

		RgbPixels turned = pixels.turned(orientation);

		StringBuilder letters = new StringBuilder();
		for (int y = 0; y < turned.height(); y++) {
			for (int x = 0; x < turned.width(); x++) {
				letters.append((char) turned.get(x, y, 0));
				assertThat(turned.get(x, y, 2)).isEqualTo(turned.get(x, y, 1) + 30).isEqualTo(turned.get(x, y, 0) + 60);
			}
			letters.append(y < turned.height() - 1 ? "/" : "");
		}
		assertThat(letters).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({"10, 6, 5, 3", "10, 6, 5, 6", "10, 6, 10, 2", "7, 9, 3, 4", "4, 4, 1, 1"})
	void shrinksToTheMeanOfWhatAPixelCovers(int width, int height, int newWidth, int newHeight) {
		byte[] samples = new byte[width * height * 3];
		new Random(width).nextBytes(samples);
		RgbPixels pixels = RgbPixels.ofSize(width, height);
		pixels.bytes().copyFrom(MemorySegment.ofArray(samples));

		RgbPixels shrunk = pixels.shrunk(newWidth, newHeight);

		assertThat(shrunk.bytes().byteSize()).isEqualTo(newWidth * newHeight * 3L);
		for (int y = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++) {
				for (int channel = 0; channel < 3; channel++) {
					assertThat((double) shrunk.get(x, y, channel))
							.isCloseTo(mean(pixels, x, y, channel, (double) width / newWidth,
									(double) height / newHeight), within(0.51));
				}
			}
		}
	}

	private static double mean(RgbPixels pixels, int x, int y, int channel, double across, double down) {
		double sum = 0;
		for (int oldY = 0; oldY < pixels.height(); oldY++) {
			double share = Math.max(0, Math.min(oldY + 1, down * (y + 1)) - Math.max(oldY, down * y));
			for (int oldX = 0; oldX < pixels.width(); oldX++) {
				sum += share * Math.max(0, Math.min(oldX + 1, across * (x + 1)) - Math.max(oldX, across * x))
						* pixels.get(oldX, oldY, channel);
			}
		}
		return sum / across / down;
	}

	@Test
	void leavesPixelsOfTheSameSizeAlone() {
		RgbPixels pixels = RgbPixels.ofSize(5, 4);

		assertThat(pixels.shrunk(5, 4)).isSameAs(pixels);
		assertThat(pixels.turned(1)).isSameAs(pixels);
	}

	@Test
	void keepsOneByteForEachChannel() {
		RgbPixels pixels = RgbPixels.ofSize(2, 2);

		pixels.set(1, 1, 2, 0xFE);

		assertThat(pixels.get(1, 1, 2)).isEqualTo(0xFE);
		assertThat(pixels.bytes().get(ValueLayout.JAVA_BYTE, 11)).isEqualTo((byte) 0xFE);
	}
}
