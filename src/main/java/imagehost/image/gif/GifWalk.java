package imagehost.image.gif;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the blocks of one GIF (GIF89a, sections 17 to 27): finds the frames and all that is kept, within the
 * limits, before a single frame is decoded. Used once, by one thread.
 */
final class GifWalk {
	private static final int EXTENSION = 0x21;
	private static final int IMAGE = 0x2C;
	private static final int TRAILER = 0x3B;
	private static final int PLAIN_TEXT = 0x01;
	private static final int GRAPHIC_CONTROL = 0xF9;
	private static final int APPLICATION = 0xFF;
	private static final int INTERLACE_FLAG = 0x40;
	private static final byte[] SIGNATURE_START = "GIF8".getBytes(StandardCharsets.US_ASCII);

	private final byte[] file;
	private final ImageLimits limits;
	private final GifCursor cursor;
	private final List<GifFrame> frames = new ArrayList<>();
	private @Nullable GifControl graphicControl;
	private GifTable globalTable;
	private int loop = GifLoop.NONE;
	private GifScreen screen;

	GifWalk(byte[] file, ImageLimits limits) {
		this.file = file;
		this.limits = limits;
		this.cursor = new GifCursor(file, 0);
		this.globalTable = GifTable.announced(file, 0, 0);
		this.screen = new GifScreen(limits, 0, 0);
	}

	/** Walks to the trailer. */
	void walk() throws RejectedException {
		walkScreen();
		while (walkBlock()) {
			continue;
		}
		if (frames.isEmpty()) {
			throw new RejectedException(Rejection.GIF_NO_FRAME);
		}
	}

	/** In the order of the file. */
	List<GifFrame> frames() {
		return frames;
	}

	GifTable globalTable() {
		return globalTable;
	}

	/** How often the animation is played: browsers take the last count. */
	int loop() {
		return loop;
	}

	/** As browsers show it: the screen, widened to hold the first frame. */
	int width() {
		return screen.width();
	}

	int height() {
		return screen.height();
	}

	private void walkScreen() throws RejectedException {
		cursor.skip(GifReader.SIGNATURE_LENGTH);
		screen = new GifScreen(limits, cursor.readShort(), cursor.readShort());
		int packed = cursor.readByte();
		cursor.skip(2);
		screen.requireSize();
		globalTable = cursor.readTable(packed);
	}

	/** Walks one block; false when it was the last. */
	private boolean walkBlock() throws RejectedException {
		if (cursor.isAtEnd()) {
			requireNoOpenControl();
			return false; // the trailer alone is missing
		}
		if (!frames.isEmpty() && cursor.isNext(SIGNATURE_START)) {
			return false; // the trailer is missing, and another GIF follows
		}
		switch (cursor.readByte()) {
			case TRAILER -> {
				return false;
			}
			case EXTENSION -> walkExtension();
			case IMAGE -> {
				return walkImage();
			}
			default -> throw new RejectedException(Rejection.GIF_UNKNOWN_BLOCK);
		}
		return true;
	}

	/** A graphic control whose image did not come: the file is cut short. */
	private void requireNoOpenControl() throws RejectedException {
		if (graphicControl != null) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
	}

	private void walkExtension() throws RejectedException {
		switch (cursor.readByte()) {
			case GRAPHIC_CONTROL -> walkGraphicControl();
			case APPLICATION -> walkApplication();
			case PLAIN_TEXT -> {
				graphicControl = null; // it was the text's (section 23), and no browser shows such text
				cursor.skipSubBlocks();
			}
			default -> cursor.skipSubBlocks();
		}
	}

	/** Section 23. It is held until its image comes; the last one wins. */
	private void walkGraphicControl() throws RejectedException {
		int start = cursor.position();
		if (cursor.readByte() != GifControl.LENGTH) {
			throw new RejectedException(Rejection.GIF_BAD_GRAPHIC_CONTROL);
		}
		cursor.skip(GifControl.LENGTH);
		cursor.skipSubBlocks();
		graphicControl = GifControl.read(file, start + 1);
	}

	private void walkApplication() throws RejectedException {
		int start = cursor.position();
		cursor.skipSubBlocks();
		int count = GifLoop.read(file, start);
		loop = count == GifLoop.NONE ? loop : count;
	}

	/** Walks an image; false when the file ends within its data. */
	private boolean walkImage() throws RejectedException {
		int left = cursor.readShort();
		int top = cursor.readShort();
		int frameWidth = cursor.readShort();
		int frameHeight = cursor.readShort();
		int packed = cursor.readByte();
		GifTable table = cursor.readTable(packed);
		cursor.skip(1); // LZW minimum code size
		screen.place(left, top, frameWidth, frameHeight, frames.size() + 1);
		GifControl control = graphicControl == null ? GifControl.NONE : graphicControl;
		graphicControl = null;
		int dataOffset = cursor.position();
		boolean isWhole = hasWholeData();
		frames.add(new GifFrame(frames.size() + 1, left, top, frameWidth, frameHeight, (packed & INTERLACE_FLAG) != 0,
				control, table, dataOffset, isWhole));
		return isWhole;
	}

	private boolean hasWholeData() {
		try {
			cursor.skipSubBlocks();
			return true;
		} catch (RejectedException _) {
			return false; // reported as missing rows, once it is known how many
		}
	}
}
