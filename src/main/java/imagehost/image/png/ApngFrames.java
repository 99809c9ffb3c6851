package imagehost.image.png;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;

/**
 * The frames of an animated PNG as they come by (PNG Third Edition, sections 4.9 and 11.3.5): sequence numbers without
 * a gap, each frame inside the canvas and whole. They are numbered anew as they are written. For one thread.
 *
 * <p>
 * Where the IDAT chunks are no frame of the animation, no browser shows them: a thumbnail, and so the moderator of the
 * catalogue, would show another image than browsers do. They are dropped, and the first frame takes their place, which
 * must fill the canvas for that.
 */
final class ApngFrames {
	private static final int CONTROL_LENGTH = 26;
	private static final int SEQUENCE_LENGTH = 4;
	private static final int DISPOSE_TO_BACKGROUND = 1;
	private static final int DISPOSE_TO_PREVIOUS = 2;
	private static final int HIGHEST_BLEND = 1;
	private static final int DEFAULT_DENOMINATOR = 100;
	private static final int LARGEST_SHORT = 0xFFFF;

	private final PngImageHeader header;
	private final int declaredFrames;
	private final PngFrameData data;
	private final BitSet used;
	private final KeptBytes kept;
	private long nextSequence;
	private int nextWritten;
	private int frames;
	private boolean isFrameOpen;

	/**
	 * Begins before the first frame.
	 *
	 * @param used is where the indexes of colours are marked that occur
	 * @param kept is where the frames are written
	 */
	ApngFrames(PngImageHeader header, int declaredFrames, PngFrameData data, BitSet used, KeptBytes kept) {
		this.header = header;
		this.declaredFrames = declaredFrames;
		this.data = data;
		this.used = used;
		this.kept = kept;
	}

	int declaredFrames() {
		return declaredFrames;
	}

	/** Whether a frame has begun; if none has when the IDAT chunks come, they are no frame. */
	boolean haveBegun() {
		return frames > 0;
	}

	/** Takes an fcTL before the IDAT chunks, which are then the first frame and fill the canvas. */
	void takeFirstControl(PngChunk control) throws RejectedException {
		requireControl(control);
		if (frames > 1 || !fillsCanvas(control)) {
			throw badFrame();
		}
		writeControl(control);
	}

	/** Takes an fcTL after the IDAT chunks. */
	void takeControl(PngChunk control) throws RejectedException {
		endFrame();
		requireControl(control);
		if (frames == 1 && !fillsCanvas(control)) {
			throw badFrame();
		}
		data.begin((int) control.intAt(4), (int) control.intAt(8), frames, used);
		isFrameOpen = true;
		writeControl(control);
	}

	/** Takes an fdAT. */
	void takeData(PngChunk chunk) throws RejectedException {
		requireSequence(chunk, SEQUENCE_LENGTH);
		if (!isFrameOpen) {
			throw badFrame();
		}
		feed(chunk);
	}

	/** Decodes what there is of it. */
	void feed(PngChunk chunk) throws RejectedException {
		data.take(chunk, SEQUENCE_LENGTH);
	}

	/** Requires all frames to have come and to be whole; the caller checks the IDAT chunks. */
	void end() throws RejectedException {
		endFrame();
		if (frames != declaredFrames) {
			throw new RejectedException(Rejection.APNG_WRONG_FRAME_COUNT,
					Map.of("frames", frames, "declared_frames", declaredFrames));
		}
	}

	private void endFrame() throws RejectedException {
		if (!isFrameOpen) {
			return;
		}
		PngStream stream = data.end();
		if (frames == 1) {
			stream.writeData(kept);
		} else {
			nextWritten += stream.writeFrameData(kept, nextWritten);
		}
	}

	private void requireControl(PngChunk control) throws RejectedException {
		requireSequence(control, CONTROL_LENGTH);
		frames++;
		if (control.length() != CONTROL_LENGTH || !isInsideCanvas(control)
				|| control.byteAt(24) > DISPOSE_TO_PREVIOUS || control.byteAt(25) > HIGHEST_BLEND) {
			throw badFrame();
		}
	}

	private boolean isInsideCanvas(PngChunk control) {
		long width = control.intAt(4);
		long height = control.intAt(8);
		return width > 0 && height > 0 && control.intAt(12) + width <= header.width()
				&& control.intAt(16) + height <= header.height();
	}

	private boolean fillsCanvas(PngChunk control) {
		return control.intAt(4) == header.width() && control.intAt(8) == header.height();
	}

	/**
	 * Section 11.3.5.2. Of a delay, a fraction of a second, browsers take the whole milliseconds, so these are written,
	 * in lowest terms; a denominator of 0 means 100.
	 */
	private void writeControl(PngChunk control) {
		int numerator = control.shortAt(20);
		int divisor = control.shortAt(22) == 0 ? DEFAULT_DENOMINATOR : control.shortAt(22);
		int milliseconds = (int) (numerator * 1000L / divisor);
		boolean isShort = milliseconds <= LARGEST_SHORT;
		int delay = isShort ? milliseconds : numerator;
		int denominator = isShort ? 1000 : divisor;
		int common = BigInteger.valueOf(delay).gcd(BigInteger.valueOf(denominator)).intValue();
		int disposal = control.byteAt(24);
		boolean isSame = frames == 1 && disposal == DISPOSE_TO_PREVIOUS; // what was before the first frame is nothing
		byte[] content = ByteBuffer.allocate(CONTROL_LENGTH).put(control.data()).putInt(0, nextWritten++)
				.putShort(20, (short) (delay / common)).putShort(22, (short) (denominator / common))
				.put(24, (byte) (isSame ? DISPOSE_TO_BACKGROUND : disposal)).array();
		PngChunk.write(kept, "fcTL", content);
	}

	private void requireSequence(PngChunk chunk, int minimalLength) throws RejectedException {
		chunk.requireRightCrc();
		if (chunk.length() < minimalLength || chunk.intAt(0) != nextSequence) {
			throw new RejectedException(Rejection.APNG_WRONG_ORDER);
		}
		nextSequence++;
	}

	private RejectedException badFrame() {
		return new RejectedException(Rejection.APNG_BAD_FRAME, Map.of("frame", frames));
	}
}
