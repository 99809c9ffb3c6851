package imagehost.image.jpeg;

import imagehost.image.ByteArrayImageInputStream;
import imagehost.image.Effort;
import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.ImageIoJpegVerifier;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.image.jpeg.decoder.TurboJpegVerifier;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Opens what this package keeps to itself to the benchmark of JPEG. */
public final class JpegBenchmarkSubject {
	private final TurboJpegLibrary library = TurboJpegLibrary.find().orElseThrow();
	private final ImageInspector inspector = new ImageInspector(
			List.of(new JpegReader(ImageLimits.DEFAULT, new TurboJpegVerifier(library))));
	private final ImageInspector withImageIo = new ImageInspector(
			List.of(new JpegReader(ImageLimits.DEFAULT, new ImageIoJpegVerifier("to compare"))));
	private final byte[] jpeg;
	private final JpegFrameHeader frame;

	private JpegBenchmarkSubject(byte[] jpeg) throws RejectedException {
		this.jpeg = jpeg;
		this.frame = JpegFrameParser.find(jpeg, ImageLimits.DEFAULT);
	}

	/** Some 100 KB, 0.8 Mpx. */
	public static JpegBenchmarkSubject small() throws RejectedException {
		return new JpegBenchmarkSubject(withExif(
				JpegSamples.encode(JpegSamples.photo(1024, 768, 20), 0.72f, ImageWriteParam.MODE_DISABLED)));
	}

	/** Some 4.8 MB, 12 Mpx. */
	public static JpegBenchmarkSubject large() throws RejectedException {
		return new JpegBenchmarkSubject(withExif(
				JpegSamples.encode(JpegSamples.photo(4000, 3000, 30), 0.9f, ImageWriteParam.MODE_DISABLED)));
	}

	/** Progressive, 3 Mpx. */
	public static JpegBenchmarkSubject progressive() throws RejectedException {
		return new JpegBenchmarkSubject(withExif(
				JpegSamples.encode(JpegSamples.photo(2048, 1536, 20), 0.8f, ImageWriteParam.MODE_DEFAULT)));
	}

	/** A photograph has metadata, so that it cannot be kept as it is. */
	private static byte[] withExif(byte[] jpeg) {
		byte[] exif = JpegBytes.segment(JpegMarkers.APP1, JpegBytes.exif(6, 10_000));
		return JpegBytes.insert(jpeg, 2, exif);
	}

	public byte[] file() {
		return jpeg.clone();
	}

	/** What an upload costs, with the thumbnail where the pass yields it. */
	public Image inspectAndShrink() throws RejectedException {
		return inspector.scrub(jpeg, Effort.ofOneImage()).verifyAndShrink();
	}

	/** The same by ImageIO. */
	public Image inspectWithImageIo() throws RejectedException {
		return withImageIo.inspect(jpeg);
	}

	/** The yardstick: one call of tjDecompress2 at 1/8 to RGB, the bytes and buffers in native memory already. */
	public Runnable bareDecode() {
		Arena arena = Arena.ofAuto();
		MemorySegment source = arena.allocateFrom(ValueLayout.JAVA_BYTE, jpeg);
		MemorySegment decompressor = library.openDecompressor(Arena.global());
		int width = (frame.width() + 7) / 8;
		int height = (frame.height() + 7) / 8;
		MemorySegment pixels = arena.allocate((long) width * height * 3);
		return () -> {
			if (!library.decompress(decompressor, source, pixels, width, height, TurboJpegLibrary.PIXELS_RGB,
					TurboJpegLibrary.STOP_ON_WARNING | TurboJpegLibrary.LIMIT_SCANS)) {
				throw new IllegalStateException(library.errorMessage(decompressor));
			}
		};
	}

	/** What many services do: decode all of it by ImageIO. */
	public Object fullImageIo() throws IOException {
		return Objects.requireNonNull(ImageIO.read(new ByteArrayImageInputStream(jpeg)));
	}
}
