package imagehost.image;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import imagehost.image.JpegVerdict.Fault;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Decodes by libjpeg-turbo at 1/8 scale: every bit of every scan is decoded, but of each 8 × 8 block only the mean is
 * computed. All memory is native and gone when a call returns. Safe for many threads.
 */
final class TurboJpegDecoder implements JpegDecoder {
	private static final int SCALE = 8;
	private static final int FLAGS = TurboJpegLibrary.STOP_ON_WARNING | TurboJpegLibrary.LIMIT_SCANS;

	private final TurboJpegLibrary library;

	TurboJpegDecoder(TurboJpegLibrary library) {
		this.library = library;
	}

	@Override
	public String description() {
		return "libjpeg-turbo (" + library.name() + ")";
	}

	@Override
	public JpegVerdict verify(byte[] jpeg, JpegFrameHeader frame) {
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment source = arena.allocateFrom(JAVA_BYTE, jpeg);
			MemorySegment decompressor = library.openDecompressor(arena);
			MemorySegment pixels = arena.allocate(pixelBytes(frame));
			if (decompress(decompressor, source, pixels, frame)) {
				return JpegVerdict.WHOLE;
			}
			Fault fault = faultOf(library.errorMessage(decompressor));
			boolean isCountable = !frame.isProgressive() && (fault == Fault.CUT_SHORT || fault == Fault.DAMAGED);
			return new JpegVerdict(fault, isCountable ? completeRows(arena, decompressor, source, pixels, frame) : 0);
		}
	}

	private boolean decompress(MemorySegment decompressor, MemorySegment source, MemorySegment pixels,
			JpegFrameHeader frame) {
		return library.decompress(decompressor, source, pixels, scaled(frame.width()), scaled(frame.height()),
				pixelFormat(frame), FLAGS);
	}

	private static Fault faultOf(String message) {
		if (message.contains("Insufficient memory") || message.contains("Memory allocation failure")) {
			throw new IllegalStateException("libjpeg-turbo: " + message);
		}
		return JpegVerdict.faultOf(message);
	}

	/**
	 * The library does not tell how far it came. So it is done once more over pixels of another value than the first
	 * time (0): what it reached is equal in both.
	 */
	private int completeRows(Arena arena, MemorySegment decompressor, MemorySegment source, MemorySegment pixels,
			JpegFrameHeader frame) {
		MemorySegment again = arena.allocate(pixels.byteSize()).fill((byte) 0xFF);
		decompress(decompressor, source, again, frame);
		long difference = pixels.mismatch(again);
		long reachedBytes = difference < 0 ? pixels.byteSize() : difference;
		long rows = reachedBytes / ((long) scaled(frame.width()) * bytesPerPixel(frame));
		return (int) Math.min(rows * SCALE, frame.height());
	}

	private static long pixelBytes(JpegFrameHeader frame) {
		return (long) scaled(frame.width()) * scaled(frame.height()) * bytesPerPixel(frame);
	}

	/** {@code TJSCALED}: rounded up. */
	private static int scaled(int length) {
		return (length + SCALE - 1) / SCALE;
	}

	/** Grey saves the inverse transform of what is thrown away; the library does not make it of CMYK. */
	private static int pixelFormat(JpegFrameHeader frame) {
		return frame.components() == 4 ? TurboJpegLibrary.PIXELS_CMYK : TurboJpegLibrary.PIXELS_GREY;
	}

	private static int bytesPerPixel(JpegFrameHeader frame) {
		return frame.components() == 4 ? 4 : 1;
	}
}
