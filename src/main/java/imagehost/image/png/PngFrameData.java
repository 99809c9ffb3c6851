package imagehost.image.png;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of one frame after another: inflated to see that each is whole and what it uses, and gathered to be written.
 * For one thread.
 */
final class PngFrameData implements AutoCloseable {
	/** To deflate one, of four bits at most. */
	private static final long WORK_OF_REWRITTEN_PIXEL = 16;

	private final PngImageHeader header;
	private final ImageLimits limits;
	private final PngPixels pixels;
	private PngStream stream = new PngStream();
	private @Nullable PngSamples samples;
	private int width;
	private int height;
	private int frame;
	/** Of all frames that are compressed anew. */
	private long rewrittenPixels;

	PngFrameData(PngImageHeader header, ImageLimits limits) {
		this.header = header;
		this.limits = limits;
		this.width = header.width();
		this.height = header.height();
		this.pixels = new PngPixels(new PngRows(header, width, height, 0, null));
	}

	/**
	 * Begins a frame.
	 *
	 * @param frame counted from 1; 0 for data that are no frame of an animation
	 * @param used is where the indexes of colours are marked that occur
	 */
	void begin(int frameWidth, int frameHeight, int frame, BitSet used) {
		width = frameWidth;
		height = frameHeight;
		this.frame = frame;
		stream = new PngStream();
		samples = header.isOfOneSmallSample() ? new PngSamples(header.bitDepth(), used) : null;
		pixels.begin(new PngRows(header, width, height, frame, samples));
	}

	/** Takes the data of a chunk from an offset on. What lies behind the end of the zlib stream is not the image. */
	void take(PngChunk chunk, int start) throws RejectedException {
		int offset = chunk.dataOffset() + start;
		stream.add(chunk.file(), offset, pixels.feed(chunk.file(), offset, Math.max(0, chunk.length() - start)));
	}

	/** Ends the frame, which must be whole. */
	PngStream end() throws RejectedException {
		pixels.requireWhole();
		if (samples == null) {
			return stream;
		}
		samples.end();
		return samples.hasPadding() ? withoutPadding() : stream;
	}

	/** Compressing costs far more than inflating: all such frames together are bounded like one image. */
	private PngStream withoutPadding() throws RejectedException {
		rewrittenPixels += (long) width * height;
		if (rewrittenPixels > limits.maxPixels()) {
			throw new RejectedException(Rejection.TOO_MANY_FRAME_PIXELS, Map.of("width", header.width(), "height",
					header.height(), "frames", Math.max(1, frame), "limit_pixels", limits.maxPixels()));
		}
		byte[] cleared = PngPadding.clear(stream.toByteArray(), header, width, height);
		PngStream anew = new PngStream();
		anew.add(cleared, 0, cleared.length);
		return anew;
	}

	/** Of all frames so far: {@link RejectedException#work}. */
	long work() {
		return pixels.inflatedBytes() + WORK_OF_REWRITTEN_PIXEL * rewrittenPixels;
	}

	/** The refusal of a file that ends here. */
	RejectedException cutShort() {
		return pixels.cutShort();
	}

	@Override
	public void close() {
		pixels.close();
	}
}
