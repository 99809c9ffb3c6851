package imagehost.benchmark;

import imagehost.AcceptedFormats;
import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
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
 * What it costs to inspect, scrub and verify an image of one format; a subclass adds what it is to be compared with. To
 * run one:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java --enable-native-access=ALL-UNNAMED -cp target/test-classes:target/classes:$(cat target/classpath) \
 *     org.openjdk.jmh.Main PngBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public abstract class FormatBenchmark {
	private final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
	private byte[] file = new byte[0];

	/** Makes the image, the same at every run. */
	abstract byte[] make() throws IOException, RejectedException;

	@Setup
	public void prepare() throws IOException, RejectedException {
		file = make();
		System.out.println("# " + file.length + " bytes");
	}

	final byte[] file() {
		return file;
	}

	@Benchmark
	public Image inspectScrubAndVerify() throws RejectedException {
		return inspector.inspect(file);
	}
}
