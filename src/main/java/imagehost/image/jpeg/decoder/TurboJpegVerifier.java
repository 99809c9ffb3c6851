package imagehost.image.jpeg.decoder;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Decodes by libjpeg-turbo at 1/8 scale: every bit of every scan is decoded, but of each 8 × 8 block only the mean is
 * computed. All memory is native and gone when a call returns. Safe for many threads.
 */
public final class TurboJpegVerifier implements JpegVerifier {
	private static final int SCALE = 8;
	private static final int FLAGS = TurboJpegLibrary.STOP_ON_WARNING | TurboJpegLibrary.LIMIT_SCANS;

	private final TurboJpegLibrary library;

	public TurboJpegVerifier(TurboJpegLibrary library) {
		this.library = library;
	}

	@Override
	public String description() {
		return "libjpeg-turbo (" + library.name() + ")";
	}

	/** Grey saves the inverse transform of what is thrown away; the library does not make it of CMYK. */
	@Override
	public JpegVerdict verify(byte[] jpeg, JpegFrame frame) {
		try (Arena arena = Arena.ofConfined()) {
			return new Decoding(arena, jpeg, frame, frame.components() == 4 ? PixelFormat.CMYK : PixelFormat.GREY)
					.run();
		}
	}

	/** {@code TJSCALED}: rounded up. */
	private static int scaled(int length) {
		return (length + SCALE - 1) / SCALE;
	}

	private enum PixelFormat {
		GREY(TurboJpegLibrary.PIXELS_GREY, 1), //
		CMYK(TurboJpegLibrary.PIXELS_CMYK, 4);

		final int code;
		final int bytesPerPixel;

		PixelFormat(int code, int bytesPerPixel) {
			this.code = code;
			this.bytesPerPixel = bytesPerPixel;
		}
	}

	/** One image on its way through the library. */
	private final class Decoding {
		private final Arena arena;
		private final JpegFrame frame;
		private final PixelFormat format;
		private final MemorySegment source;
		private final MemorySegment decompressor;
		private final int width;
		private final int height;
		private final MemorySegment pixels;

		Decoding(Arena arena, byte[] jpeg, JpegFrame frame, PixelFormat format) {
			this.arena = arena;
			this.frame = frame;
			this.format = format;
			source = arena.allocateFrom(JAVA_BYTE, jpeg);
			decompressor = library.openDecompressor(arena);
			width = scaled(frame.width());
			height = scaled(frame.height());
			pixels = arena.allocate((long) width * height * format.bytesPerPixel);
		}

		JpegVerdict run() {
			if (decompress(pixels)) {
				return JpegVerdict.WHOLE;
			}
			Fault fault = JpegVerdict.faultOf(library.faultOfFile(decompressor));
			boolean isCountable = !frame.isProgressive() && (fault == Fault.CUT_SHORT || fault == Fault.DAMAGED);
			return new JpegVerdict(fault, isCountable ? completeRows() : 0);
		}

		private boolean decompress(MemorySegment target) {
			return library.decompress(decompressor, source, target, width, height, format.code, FLAGS);
		}

		/**
		 * The library does not say how far it came. So it decodes once more, over pixels of another value than the
		 * first time (0): what it reached is equal in both.
		 */
		private int completeRows() {
			MemorySegment again = arena.allocate(pixels.byteSize()).fill((byte) 0xFF);
			decompress(again);
			long difference = pixels.mismatch(again);
			long reachedBytes = difference < 0 ? pixels.byteSize() : difference;
			long rows = reachedBytes / ((long) width * format.bytesPerPixel);
			return (int) Math.min(rows * SCALE, frame.height());
		}
	}
}
