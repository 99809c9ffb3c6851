package imagehost.benchmark;

import imagehost.image.SampleImages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.openjdk.jmh.annotations.Benchmark;

/** An animated GIF of 3 MB, beside {@code ImageIO}, which decodes all its frames. */
public class GifBenchmark extends FormatBenchmark {
	@Override
	byte[] make() throws IOException {
		return SampleImages.noisyGif(480, 270, 58);
	}

	@Benchmark
	public long decodeByImageIo() throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file()))) {
			reader.setInput(in, false, true);
			int frames = reader.getNumImages(true);
			long pixels = 0;
			for (int frame = 0; frame < frames; frame++) {
				pixels += reader.read(frame).getHeight();
			}
			return pixels;
		} finally {
			reader.dispose();
		}
	}
}
