package imagehost.image.png;

import imagehost.image.KeptBytes;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a PNG in its one form. What stands in front of the data is written last, because which colours a palette needs
 * is known at the end. For one thread.
 */
final class PngWriter {
	/** As many as a GIF can say. */
	private static final int MOST_PLAYS = 0xFFFF;

	private final KeptBytes file;
	private final KeptBytes frames = new KeptBytes();
	private @Nullable PngChunk animationControl;

	/** @param file what is kept up to the end of the IHDR */
	PngWriter(KeptBytes file) {
		this.file = file;
	}

	/** Takes an acTL, known to be right: the image is animated. */
	void animate(PngChunk control) {
		animationControl = control;
	}

	/** Where the chunks of all frames are written. */
	KeptBytes frames() {
		return frames;
	}

	/**
	 * The whole file.
	 *
	 * @param used indexes of colours that occur in the image
	 */
	KeptBytes finish(PngHead head, BitSet used) {
		head.write(file, used);
		if (animationControl != null) {
			PngChunk.write(file, "acTL",
					ByteBuffer.wrap(animationControl.data()).putInt(4, plays(animationControl)).array());
		}
		file.keep(frames);
		PngChunk.write(file, "IEND"); // section 11.2.4: it is empty
		return file;
	}

	/** Section 11.3.5.1: 0 is for ever; so is what nobody lives to see. */
	private static int plays(PngChunk animationControl) {
		return animationControl.intAt(4) > MOST_PLAYS ? 0 : (int) animationControl.intAt(4);
	}
}
