package imagehost.image.png;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Map;

/**
 * The frames of an animated PNG as they come by (PNG Third Edition, sections 4.9 and 11.3.5): sequence numbers without
 * a gap, each frame inside the canvas and whole. For one thread.
 */
final class ApngFrames {
	private static final int CONTROL_LENGTH = 26;
	private static final int SEQUENCE_LENGTH = 4;
	private static final int HIGHEST_DISPOSAL = 2;
	private static final int HIGHEST_BLEND = 1;

	private final PngHeader header;
	private final int declaredFrames;
	private final PngPixels pixels;
	private final KeptBytes kept;
	private long nextSequence;
	private int frames;
	private boolean isFrameOpen;

	ApngFrames(PngHeader header, int declaredFrames, PngPixels pixels, KeptBytes kept) {
		this.header = header;
		this.declaredFrames = declaredFrames;
		this.pixels = pixels;
		this.kept = kept;
	}

	int declaredFrames() {
		return declaredFrames;
	}

	/** Takes an fcTL before the IDAT chunks, which are then the first frame and fill the canvas. */
	void takeFirstControl(PngChunk control) throws RejectedException {
		requireControl(control);
		boolean fillsCanvas = control.intAt(4) == header.width() && control.intAt(8) == header.height();
		if (frames > 1 || !fillsCanvas) {
			throw badFrame();
		}
		control.keepIn(kept);
	}

	/** Takes an fcTL after the IDAT chunks. */
	void takeControl(PngChunk control) throws RejectedException {
		endFrame();
		requireControl(control);
		pixels.begin(new PngRows(header, (int) control.intAt(4), (int) control.intAt(8), frames));
		isFrameOpen = true;
		control.keepIn(kept);
	}

	/** Takes an fdAT; what lies behind the end of the frame's zlib stream is left out. */
	void takeData(PngChunk data) throws RejectedException {
		requireSequence(data, SEQUENCE_LENGTH);
		if (!isFrameOpen) {
			throw badFrame();
		}
		data.keepStartIn(kept, SEQUENCE_LENGTH + feed(data));
	}

	/** Decodes what there is of it. */
	int feed(PngChunk data) throws RejectedException {
		int length = Math.max(0, data.length() - SEQUENCE_LENGTH);
		return pixels.feed(data.file(), data.dataOffset() + SEQUENCE_LENGTH, length);
	}

	/** Requires all frames to have come and to be whole; the IDAT chunks are seen to by the caller. */
	void end() throws RejectedException {
		endFrame();
		if (frames != declaredFrames) {
			throw new RejectedException(Rejection.APNG_WRONG_FRAME_COUNT,
					Map.of("frames", frames, "declared_frames", declaredFrames));
		}
	}

	private void endFrame() throws RejectedException {
		if (isFrameOpen) {
			pixels.requireWhole();
		}
	}

	private void requireControl(PngChunk control) throws RejectedException {
		requireSequence(control, CONTROL_LENGTH);
		frames++;
		if (control.length() != CONTROL_LENGTH || !isInsideCanvas(control) || control.byteAt(24) > HIGHEST_DISPOSAL
				|| control.byteAt(25) > HIGHEST_BLEND) {
			throw badFrame();
		}
	}

	private boolean isInsideCanvas(PngChunk control) {
		long width = control.intAt(4);
		long height = control.intAt(8);
		return width > 0 && height > 0 && control.intAt(12) + width <= header.width()
				&& control.intAt(16) + height <= header.height();
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
