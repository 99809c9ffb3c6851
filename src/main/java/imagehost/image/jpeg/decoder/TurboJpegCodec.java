package imagehost.image.jpeg.decoder;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Decodes and encodes by libjpeg-turbo. */
public final class TurboJpegCodec implements JpegCodec {
	private static final int CMYK_BYTES_PER_PIXEL = 4;

	private final TurboJpegLibrary library;

	public TurboJpegCodec(TurboJpegLibrary library) {
		this.library = library;
	}

	/** Warnings are no failure here: they were judged when the image was verified. */
	@Override
	public RgbPixels decode(Arena arena, byte[] jpeg, JpegFrame frame, int minSidePx)
			throws RejectedException {
		int divisor = divisor(Math.max(frame.width(), frame.height()), minSidePx);
		int width = (frame.width() + divisor - 1) / divisor;
		int height = (frame.height() + divisor - 1) / divisor;
		boolean isCmyk = frame.components() == 4;
		int bytesPerPixel = isCmyk ? CMYK_BYTES_PER_PIXEL : RgbPixels.BYTES_PER_PIXEL;
		MemorySegment pixels = arena.allocate((long) width * height * bytesPerPixel);
		int format = isCmyk ? TurboJpegLibrary.PIXELS_CMYK : TurboJpegLibrary.PIXELS_RGB;
		MemorySegment decompressor = library.openDecompressor(arena);
		boolean isWhole = library.decompress(decompressor, arena.allocateFrom(JAVA_BYTE, jpeg), pixels, width, height,
				format, TurboJpegLibrary.LIMIT_SCANS);
		if (!isWhole && library.isFatal(decompressor)) {
			library.faultOfFile(decompressor);
			throw new RejectedException(Rejection.DAMAGED);
		}
		if (isCmyk) {
			invertedCmykToRgb(pixels);
		}
		return new RgbPixels(width, height, pixels);
	}

	/** Only 1, 2, 4 and 8: for these the library has vector code; the finer steps between would cost more. */
	private static int divisor(int longerSide, int minSidePx) {
		int divisor = 8;
		while (divisor > 1 && (longerSide + divisor - 1) / divisor < minSidePx) {
			divisor /= 2;
		}
		return divisor;
	}

	/** In place. 255 is no ink: as Adobe has it, and as browsers take it of any four components. */
	private static void invertedCmykToRgb(MemorySegment pixels) {
		long count = pixels.byteSize() / CMYK_BYTES_PER_PIXEL;
		for (long index = 0; index < count; index++) {
			int black = pixels.get(JAVA_BYTE, index * CMYK_BYTES_PER_PIXEL + 3) & 0xFF;
			for (int channel = 0; channel < RgbPixels.BYTES_PER_PIXEL; channel++) {
				int ink = pixels.get(JAVA_BYTE, index * CMYK_BYTES_PER_PIXEL + channel) & 0xFF;
				pixels.set(JAVA_BYTE, index * RgbPixels.BYTES_PER_PIXEL + channel, (byte) (ink * black / 255));
			}
		}
	}

	@Override
	public byte[] encode(RgbPixels pixels) {
		return encode(pixels, TurboJpegLibrary.SAMPLING_420);
	}

	@Override
	public byte[] encodeGrey(RgbPixels pixels) {
		return encode(pixels, TurboJpegLibrary.SAMPLING_GREY);
	}

	private byte[] encode(RgbPixels pixels, int sampling) {
		try (Arena arena = Arena.ofConfined()) {
			long count = (long) pixels.width() * pixels.height() * RgbPixels.BYTES_PER_PIXEL;
			MemorySegment rgb = arena.allocate(count).copyFrom(pixels.bytes().asSlice(0, count));
			MemorySegment jpeg = arena.allocate(library.bufferSize(pixels.width(), pixels.height(), sampling));
			long length = library.compress(library.openCompressor(arena), rgb, pixels.width(), pixels.height(), jpeg,
					sampling, QUALITY);
			return jpeg.asSlice(0, length).toArray(JAVA_BYTE);
		}
	}

	@Override
	public boolean keepsProfile() {
		return true;
	}
}
