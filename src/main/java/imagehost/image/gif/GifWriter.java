package imagehost.image.gif;

import imagehost.image.Effort;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Rewriting;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a GIF in its one form: what browsers read, and nothing in the places that they pass over. Used once, by one
 * thread.
 *
 * <p>
 * A frame of which nothing is on the screen counts in the animation for its delay alone; Firefox does not show a file
 * with a frame of zero size. In its place stands a frame of one transparent pixel.
 */
final class GifWriter {
	/** Of a frame that is compressed anew. */
	private static final long WORK_OF_CUT_PIXEL = 16;
	private static final long WORK_OF_CUT_BYTE = 100;
	private static final byte TRAILER = 0x3B;
	private static final byte IMAGE = 0x2C;
	private static final int INTERLACE_FLAG = 0x40;
	/** Clear, index 0, end: codes of three bits, the lowest first. */
	private static final byte[] ONE_PIXEL = {2, 2, 0x44, 0x01, 0};
	private static final byte[] TWO_BLACKS = new byte[6];
	private static final int TABLE_OF_TWO = 0x80;
	private static final GifPixels.End NOTHING = new GifPixels.End(0, 0, 0);

	/**
	 * A frame, cut to the screen.
	 *
	 * @param minimum LZW minimum code size
	 * @param data writes the sub-blocks
	 * @param used indexes that its pixels have
	 */
	private record Decoded(GifFrame frame, int minimum, Consumer<KeptBytes> data, BitSet used) {
	}

	private final byte[] file;
	private final GifWalk walk;
	private final GifPixels pixels = new GifPixels();
	private final KeptBytes kept = new KeptBytes();
	private final BitSet shownGlobally = new BitSet();
	private final Effort effort;
	private boolean isGlobalTableUsed;

	/** @param effort of which it is a part to compress frames anew */
	GifWriter(byte[] file, GifWalk walk, Effort effort) {
		this.file = file;
		this.walk = walk;
		this.effort = effort;
	}

	/** Decodes every frame that is on the screen and writes the file. */
	KeptBytes write() throws RejectedException {
		List<Decoded> frames = new ArrayList<>();
		for (GifFrame frame : walk.frames()) {
			frames.add(decode(frame));
		}
		GifTable global = walk.globalTable().unless(!isGlobalTableUsed);
		writeScreen(global);
		GifLoop.write(kept, walk.loop());
		for (Decoded decoded : frames) {
			write(decoded, global);
		}
		kept.write(TRAILER); // section 27
		return kept;
	}

	private boolean isShown(GifFrame frame) {
		return frame.isOnScreen(walk.width(), walk.height());
	}

	private Decoded decode(GifFrame frame) throws RejectedException {
		BitSet used = new BitSet();
		GifPixels.End end = isShown(frame) ? pixels.decode(file, frame, used) : NOTHING;
		if (!frame.isWhole()) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		if (!isShown(frame)) {
			return new Decoded(frame, 0, _ -> {
			}, used);
		}
		GifFrame cut = frame.cut(walk.width(), walk.height());
		int minimum = file[frame.dataOffset() - 1];
		Consumer<KeptBytes> data = target -> GifData.write(target, file, frame.dataOffset(), end);
		if (!cut.equals(frame)) {
			long bytes = Math.ceilDiv(end.usedBits(), Byte.SIZE);
			effort.spend(WORK_OF_CUT_PIXEL * frame.pixels() + WORK_OF_CUT_BYTE * bytes);
			GifCrop crop = new GifCrop(frame, minimum, cut.width(), cut.height(), used);
			KeptBytes cropped = crop.encode(file, Rewriting.mostBytes(bytes));
			data = target -> GifData.write(target, cropped);
			minimum = crop.minimum();
		}
		if (!frame.table().isThere()) {
			isGlobalTableUsed = true;
			shownGlobally.or(shown(frame, used));
		}
		return new Decoded(cut, minimum, data, used);
	}

	/** The indexes whose colours are seen. */
	private static BitSet shown(GifFrame frame, BitSet used) {
		BitSet shown = (BitSet) used.clone();
		if (frame.control().transparent() != GifControl.NO_COLOUR) {
			shown.clear(frame.control().transparent());
		}
		return shown;
	}

	/** Section 18: as large as it is shown. Colour resolution, background and aspect, which no browser reads, are 0. */
	private void writeScreen(GifTable global) {
		kept.keep(file, 0, GifReader.SIGNATURE_LENGTH);
		writeShorts(walk.width(), walk.height());
		kept.write((byte) global.packed(), (byte) 0, (byte) 0);
		if (global.isThere()) {
			global.write(kept, shownGlobally);
		}
	}

	private void writeShorts(int... values) {
		for (int value : values) {
			kept.write((byte) value, (byte) (value >> 8));
		}
	}

	private void write(Decoded decoded, GifTable global) {
		GifFrame frame = decoded.frame;
		if (!isShown(frame)) {
			writeNothing(frame.control(), global);
			return;
		}
		GifControl control = frame.control();
		boolean isTransparent = control.transparent() != GifControl.NO_COLOUR
				&& decoded.used.get(control.transparent());
		control.withTransparent(isTransparent ? control.transparent() : GifControl.NO_COLOUR).write(kept);
		kept.write(IMAGE);
		writeShorts(frame.left(), frame.top(), frame.width(), frame.height());
		kept.write((byte) (frame.table().packed() | (frame.isInterlaced() ? INTERLACE_FLAG : 0)));
		if (frame.table().isThere()) {
			frame.table().write(kept, shown(frame, decoded.used));
		}
		kept.write((byte) decoded.minimum);
		decoded.data.accept(kept);
	}

	private void writeNothing(GifControl control, GifTable global) {
		new GifControl(0, control.delay(), 0).write(kept);
		kept.write(IMAGE);
		writeShorts(0, 0, 1, 1);
		kept.write((byte) (global.isThere() ? 0 : TABLE_OF_TWO));
		if (!global.isThere()) {
			kept.write(TWO_BLACKS.clone());
		}
		kept.write(ONE_PIXEL.clone());
	}
}
