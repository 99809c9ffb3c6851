package imagehost.benchmark;

import imagehost.image.Image;
import imagehost.image.JpegBenchmarkSubject;
import imagehost.image.RejectedException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a JPEG costs: inspect, scrub and verify, beside libjpeg-turbo alone at 1/8 scale (the bar is 1.3 times that) and
 * ImageIO. Needs libturbojpeg. Run:
 *
 * <pre>
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:exec -Dexec.classpathScope=test -Dexec.executable=java \
 *     -Dexec.args="--enable-native-access=ALL-UNNAMED -cp %classpath org.openjdk.jmh.Main JpegBenchmark"
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Xmx512m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
public class JpegBenchmark {
	@Param({"small", "large", "progressive"})
	String file = "small";

	private JpegBenchmarkSubject subject;
	private Runnable bareDecode;

	@Setup
	public void makeFile() throws RejectedException {
		subject = switch (file) {
			case "small" -> JpegBenchmarkSubject.small();
			case "large" -> JpegBenchmarkSubject.large();
			default -> JpegBenchmarkSubject.progressive();
		};
		bareDecode = subject.bareDecode();
		System.out.println("# " + file + ": " + subject.length() + " bytes");
	}

	@Benchmark
	public Image inspectScrubVerify() throws RejectedException {
		return subject.inspect();
	}

	@Benchmark
	public Image inspectScrubVerifyAndShrink() throws RejectedException {
		return subject.inspectAndShrink();
	}

	@Benchmark
	public void turboAlone() {
		bareDecode.run();
	}

	@Benchmark
	public Image inspectScrubVerifyByImageIo() throws RejectedException {
		return subject.inspectWithImageIo();
	}

	@Benchmark
	public Object imageIoFullDecode() throws IOException {
		return subject.fullImageIo();
	}
}
