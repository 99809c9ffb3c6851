package imagehost.benchmark;

import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.Inspectors;
import imagehost.image.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to inspect, scrub and verify an animated GIF of 3 MB, beside {@code ImageIO}, which decodes all its
 * frames. Run like {@link PngBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GifBenchmark {
	private final ImageInspector inspector = Inspectors.inspector();
	private byte[] file = new byte[0];

	@Setup
	public void makePicture() throws IOException {
		file = Pictures.gif(480, 270, 58);
		System.out.println("GIF of " + file.length + " bytes");
	}

	@Benchmark
	public Image inspectScrubAndVerify() throws RejectedException {
		return inspector.inspect(file);
	}

	@Benchmark
	public long decodeByImageIo() throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
		try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
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
