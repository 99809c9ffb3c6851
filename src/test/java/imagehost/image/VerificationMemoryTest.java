package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import imagehost.AcceptedFormats;
import imagehost.image.jpeg.JpegSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload takes three times its size of the heap at most, itself included, whatever its pixels would take. */
class VerificationMemoryTest {
	/** Classes are loaded by then, and what is made once is made. */
	private static final int ROUNDS_BEFORE = 5;
	/** Behind the end of the image: it must go, so that the file cannot be kept as it is. */
	private static final int TAIL_BYTES = 1_000;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
	private final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));

	@ParameterizedTest
	@ValueSource(strings = {"baseline", "progressive", "png", "gif"})
	void takesAtMostThreeTimesTheSizeOfTheFile(String kind) throws RejectedException {
		byte[] file = file(kind);
		for (int round = 0; round < ROUNDS_BEFORE; round++) {
			inspector.inspect(file);
		}

		long before = threads.getCurrentThreadAllocatedBytes();
		inspector.inspect(file);
		long allocated = threads.getCurrentThreadAllocatedBytes() - before;

		// All that is allocated, so no less than the peak; the file itself comes on top.
		assertThat(allocated + file.length).isLessThanOrEqualTo(3L * file.length);
	}

	private static byte[] file(String kind) {
		BufferedImage photo = JpegSamples.photo(1024, 768, 20);
		byte[] image = switch (kind) {
			case "baseline" -> JpegSamples.encode(photo, 0.72f, ImageWriteParam.MODE_DISABLED);
			case "progressive" -> JpegSamples.encode(photo, 0.8f, ImageWriteParam.MODE_DEFAULT);
			default -> written(photo, kind);
		};
		return Arrays.copyOf(image, image.length + TAIL_BYTES);
	}

	private static byte[] written(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return out.toByteArray();
	}
}
