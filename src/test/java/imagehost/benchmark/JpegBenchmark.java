package imagehost.benchmark;

import imagehost.image.Image;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.JpegBenchmarkSubject;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * A JPEG, beside libjpeg-turbo alone at 1/8 scale (the bar is 1.3 times that) and beside {@code ImageIO}. Needs
 * libturbojpeg.
 */
public class JpegBenchmark extends FormatBenchmark {
	@Param({"small", "large", "progressive"})
	String file = "small";

	private JpegBenchmarkSubject subject;
	private Runnable bareDecode;

	@Override
	byte[] make() throws RejectedException {
		subject = switch (file) {
			case "small" -> JpegBenchmarkSubject.small();
			case "large" -> JpegBenchmarkSubject.large();
			default -> JpegBenchmarkSubject.progressive();
		};
		bareDecode = subject.bareDecode();
		return subject.file();
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
	public Image inspectScrubAndVerifyByImageIo() throws RejectedException {
		return subject.inspectWithImageIo();
	}

	@Benchmark
	public Object imageIoFullDecode() throws IOException {
		return subject.fullImageIo();
	}
}
