package imagehost.image.gif;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the blocks of one GIF (GIF89a, sections 17 to 27): finds the frames and all that is kept, within the
 * limits, before a single frame is decoded. Used once, by one thread.
 */
final class GifWalk {
	/** A piece of the scrubbed file: bytes as they are, and after them a frame's data. */
	record Part(byte[] array, int offset, int length, @Nullable GifFrame frame) {
	}

	private static final int EXTENSION = 0x21;
	private static final int IMAGE = 0x2C;
	private static final int TRAILER = 0x3B;
	private static final int PLAIN_TEXT = 0x01;
	private static final int GRAPHIC_CONTROL = 0xF9;
	private static final int APPLICATION = 0xFF;
	private static final int GRAPHIC_CONTROL_LENGTH = 4;
	private static final byte[] SIGNATURE_START = "GIF8".getBytes(StandardCharsets.US_ASCII);

	private final byte[] file;
	private final ImageLimits limits;
	private final GifCursor cursor;
	private final List<Part> parts = new ArrayList<>();
	private byte @Nullable [] graphicControl;
	private int graphicControlOffset;
	private int width;
	private int height;
	private int frames;

	GifWalk(byte[] file, ImageLimits limits) {
		this.file = file;
		this.limits = limits;
		this.cursor = new GifCursor(file, 0);
	}

	/** Walks to the trailer. */
	void walk() throws RejectedException {
		walkScreen();
		while (walkBlock()) {
			continue;
		}
		if (frames == 0) {
			throw new RejectedException(Rejection.GIF_NO_FRAME);
		}
	}

	List<Part> parts() {
		return parts;
	}

	GifFrame firstFrame() {
		return parts.stream().map(Part::frame).filter(Objects::nonNull).findFirst().orElseThrow();
	}

	/** As browsers show it: the screen, widened to hold the first frame. */
	int width() {
		return width;
	}

	int height() {
		return height;
	}

	int frames() {
		return frames;
	}

	private void walkScreen() throws RejectedException {
		cursor.skip(GifReader.SIGNATURE_LENGTH);
		width = cursor.readShort();
		height = cursor.readShort();
		int packed = cursor.readByte();
		cursor.skip(2);
		SizeLimits.requireSize(limits, width, height);
		cursor.skipColourTable(packed);
		parts.add(new Part(file, 0, cursor.position(), null));
	}

	/** Walks one block; false when it was the last. */
	private boolean walkBlock() throws RejectedException {
		if (cursor.isAtEnd()) {
			requireNoOpenControl();
			return false; // the trailer alone is missing
		}
		if (frames > 0 && cursor.isNext(SIGNATURE_START)) {
			return false; // the trailer is missing, and another GIF follows
		}
		switch (cursor.readByte()) {
			case TRAILER -> {
				return false;
			}
			case EXTENSION -> walkExtension();
			case IMAGE -> walkImage();
			default -> throw new RejectedException(Rejection.GIF_UNKNOWN_BLOCK);
		}
		return parts.getLast().frame() == null || isWhole(parts.getLast().frame());
	}

	private static boolean isWhole(GifFrame frame) {
		return frame.isWhole();
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
		if (cursor.readByte() != GRAPHIC_CONTROL_LENGTH) {
			throw new RejectedException(Rejection.GIF_BAD_GRAPHIC_CONTROL);
		}
		cursor.skip(GRAPHIC_CONTROL_LENGTH);
		cursor.skipSubBlocks();
		byte[] control = {EXTENSION, (byte) GRAPHIC_CONTROL, 0, 0, 0, 0, 0, 0};
		System.arraycopy(file, start, control, 2, 1 + GRAPHIC_CONTROL_LENGTH);
		graphicControl = control;
		graphicControlOffset = start - 2;
	}

	private void walkApplication() throws RejectedException {
		int start = cursor.position();
		cursor.skipSubBlocks();
		byte[] loop = GifLoop.read(file, start);
		keep(loop, start - 2);
	}

	private void walkImage() throws RejectedException {
		int start = cursor.position() - 1;
		int left = cursor.readShort();
		int top = cursor.readShort();
		int frameWidth = cursor.readShort();
		int frameHeight = cursor.readShort();
		cursor.skipColourTable(cursor.readByte());
		cursor.skip(1); // LZW minimum code size
		countFrame(left + frameWidth, top + frameHeight);
		if (graphicControl != null) {
			keep(graphicControl, graphicControlOffset);
			graphicControl = null;
		}
		int dataOffset = cursor.position();
		GifFrame frame = new GifFrame(frames, left, top, frameWidth, frameHeight, dataOffset, hasWholeData());
		parts.add(new Part(file, start, dataOffset - start, frame));
	}

	private void countFrame(int right, int bottom) throws RejectedException {
		frames++;
		if (frames == 1) {
			width = Math.max(width, right);
			height = Math.max(height, bottom);
			SizeLimits.requireSize(limits, width, height);
		}
		SizeLimits.requireFrames(limits, width, height, frames);
	}

	private boolean hasWholeData() {
		try {
			cursor.skipSubBlocks();
			return true;
		} catch (RejectedException _) {
			return false; // told as missing rows, once it is known how many
		}
	}

	/** Keeps an extension: as a slice of the file where it says the same there, so that nothing need be copied. */
	private void keep(byte[] extension, int offset) {
		int end = offset + extension.length;
		if (end <= file.length && Arrays.equals(file, offset, end, extension, 0, extension.length)) {
			parts.add(new Part(file, offset, extension.length, null));
		} else {
			parts.add(new Part(extension, 0, extension.length, null));
		}
	}
}
