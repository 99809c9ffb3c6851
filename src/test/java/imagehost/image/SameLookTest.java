package imagehost.image;

import static imagehost.image.Inspecting.scrubbed;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.png.PngBytes;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of another encoder keep their pixels, also where their compressed data are cut at their end. */
class SameLookTest {
	private static final int IEND_LENGTH = 12;

	@ParameterizedTest
	@ValueSource(ints = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY,
			BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_INDEXED})
	void pngsLookTheSame(int type) throws IOException {
		byte[] file = encode(noise(300, 200, type), "png");
		byte[] end = Arrays.copyOfRange(file, file.length - IEND_LENGTH, file.length);
		byte[] foreign = PngBytes.chunkBytes("IDAT", new byte[100]);
		byte[] padded = concatenate(Arrays.copyOf(file, file.length - IEND_LENGTH), foreign, end);

		assertThat(scrubbed(padded)).isEqualTo(scrubbed(file));
		assertThat(pixels(scrubbed(padded))).isEqualTo(pixels(file));
	}

	@ParameterizedTest
	@ValueSource(ints = {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_GRAY,
			BufferedImage.TYPE_BYTE_INDEXED})
	void gifsLookTheSame(int type) throws IOException {
		byte[] file = encode(noise(300, 200, type), "gif"); // so long that the LZW table fills up many times
		byte[] padded = concatenate(Arrays.copyOf(file, file.length - 2), new byte[]{5, 1, 2, 3, 4, 5, 0, 0x3B});

		assertThat(scrubbed(padded)).isEqualTo(scrubbed(file));
		assertThat(pixels(scrubbed(padded))).isEqualTo(pixels(file));
	}

	private static BufferedImage noise(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Random random = new Random(7);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, x < 100 ? 0xFF804020 : random.nextInt());
			}
		}
		return image;
	}

	private static byte[] encode(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}

	private static byte[] concatenate(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	private static int[] pixels(byte[] file) throws IOException {
		DataBuffer buffer = ImageIO.read(new ByteArrayInputStream(file)).getRaster().getDataBuffer();
		return IntStream.range(0, buffer.getSize()).map(buffer::getElem).toArray();
	}
}
