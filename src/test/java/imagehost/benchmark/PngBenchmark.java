package imagehost.benchmark;

import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.Inspectors;
import imagehost.image.RejectedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
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
 * What it costs to inspect, scrub and verify a PNG of 5 MB, beside a bare inflation of its data with CRCs, and beside
 * {@code ImageIO}. To run all benchmarks of this package:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main PngBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PngBenchmark {
	private final ImageInspector inspector = Inspectors.inspector();
	private byte[] file = new byte[0];

	@Setup
	public void makePicture() throws IOException {
		file = Pictures.png(1400, 1300);
		System.out.println("PNG of " + file.length + " bytes");
	}

	@Benchmark
	public Image inspectScrubAndVerify() throws RejectedException {
		return inspector.inspect(file);
	}

	/** Walks the chunks that are there, knowing them to be right, and inflates the data into a small buffer. */
	@Benchmark
	public long inflateAlone() throws DataFormatException {
		byte[] buffer = new byte[64 * 1024];
		CRC32 crc = new CRC32();
		ByteBuffer chunks = ByteBuffer.wrap(file);
		try (Inflater inflater = new Inflater()) {
			int position = 8;
			while (position < file.length) {
				int length = chunks.getInt(position);
				crc.update(file, position + 4, length + 4);
				if (chunks.getInt(position + 4) == 0x49444154) { // IDAT
					inflater.setInput(file, position + 8, length);
					while (!inflater.needsInput() && !inflater.finished()) {
						inflater.inflate(buffer);
					}
				}
				position += length + 12;
			}
			return inflater.getBytesWritten() + crc.getValue();
		}
	}

	@Benchmark
	public BufferedImage decodeByImageIo() throws IOException {
		return ImageIO.read(new ByteArrayInputStream(file));
	}
}
