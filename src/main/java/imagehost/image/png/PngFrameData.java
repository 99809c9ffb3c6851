package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.RejectedException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The data of one frame after another: inflated to see that each is whole and what it uses, and gathered to be written.
 * For one thread.
 */
final class PngFrameData implements AutoCloseable {
	/** To begin and end one. */
	private static final long WORK_OF_FRAME = 1_000;

	private final PngImageHeader header;
	private final Effort effort;
	private final PngPixels pixels;
	private PngStream stream = new PngStream();
	private @Nullable PngSamples samples;
	private int width;
	private int height;

	PngFrameData(PngImageHeader header, Effort effort) {
		this.header = header;
		this.effort = effort;
		this.width = header.width();
		this.height = header.height();
		this.pixels = new PngPixels(new PngRows(header, width, height, 0, null, effort));
	}

	/**
	 * Begins a frame.
	 *
	 * @param frame counted from 1; 0 for data that are no frame of an animation
	 * @param used is where the indexes of colours are marked that occur
	 */
	void begin(int frameWidth, int frameHeight, int frame, BitSet used) throws RejectedException {
		effort.spend(WORK_OF_FRAME);
		width = frameWidth;
		height = frameHeight;
		stream = new PngStream();
		samples = header.isOfOneSmallSample() ? new PngSamples(header.bitDepth(), used) : null;
		pixels.begin(new PngRows(header, width, height, frame, samples, effort));
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

	private PngStream withoutPadding() throws RejectedException {
		byte[] cleared = PngPadding.clear(stream.toByteArray(), header, width, height, effort);
		PngStream anew = new PngStream();
		anew.add(cleared, 0, cleared.length);
		return anew;
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
