package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One walk over one PNG, after its IHDR: what is kept, and whether it is whole. Used once, by one thread. */
final class PngWalk {
	private static final int ANIMATION_CONTROL_LENGTH = 8;
	/** Of all frames together: they can be deflated to a thousandth, and to inflate so many takes most of a second. */
	private static final long MAX_INFLATED_BYTES = 800_000_000;

	/** Where the walk is: before the IDAT chunks, among them, or after them. They must not be interrupted (5.6). */
	private enum Place {
		BEFORE_DATA, IN_DATA, AFTER_DATA
	}

	private final PngChunkReader chunks;
	private final PngImageHeader header;
	private final ImageLimits limits;
	private final PngFrameData data;
	private final PngHead head;
	private final PngWriter writer;
	private final BitSet used = new BitSet();
	private Place place = Place.BEFORE_DATA;
	private boolean isAnimationKnown;
	private @Nullable ApngFrames animation;
	private @Nullable PngChunk earlyFrameControl;
	private boolean isDataHidden;

	/**
	 * Begins the walk.
	 *
	 * @param chunks behind the IHDR
	 * @param kept what is kept up to there
	 * @param effort of which it is a part
	 */
	PngWalk(PngChunkReader chunks, PngImageHeader header, ImageLimits limits, PngFrameData data, KeptBytes kept,
			Effort effort) {
		this.chunks = chunks;
		this.header = header;
		this.limits = limits;
		this.data = data;
		this.head = new PngHead(header, effort);
		this.writer = new PngWriter(kept);
	}

	Inspection walk() throws RejectedException {
		PngChunk chunk = chunks.next();
		while (!chunk.is("IEND")) {
			take(chunk);
			chunk = chunks.next();
		}
		return end(chunk);
	}

	private void take(PngChunk chunk) throws RejectedException {
		if (!chunk.isWhole()) {
			throw cutShort(chunk);
		}
		if (place == Place.IN_DATA && !chunk.is("IDAT")) {
			leaveData();
		}
		switch (chunk.type()) {
			case "IDAT" -> takeData(chunk);
			case "fcTL" -> takeFrameControl(chunk);
			case "fdAT" -> takeFrameData(chunk);
			case "IHDR" -> throw new RejectedException(Rejection.PNG_BAD_HEADER);
			case "PLTE" -> head.takePalette(chunk, place == Place.BEFORE_DATA);
			case "acTL" -> takeAnimationControl(chunk);
			default -> takeOther(chunk);
		}
	}

	/** Decodes what there is of it, to say how much is missing. */
	private RejectedException cutShort(PngChunk chunk) throws RejectedException {
		if (place == Place.BEFORE_DATA && !chunk.is("IDAT")) {
			return new RejectedException(Rejection.CUT_SHORT);
		}
		if (chunk.is("IDAT") && place != Place.AFTER_DATA) {
			beginData();
			data.take(chunk, 0);
		}
		if (chunk.is("fdAT") && animation != null) {
			animation.feed(chunk);
		}
		return data.cutShort();
	}

	private void takeData(PngChunk chunk) throws RejectedException {
		if (place == Place.AFTER_DATA) {
			throw new RejectedException(Rejection.PNG_DATA_INTERRUPTED);
		}
		head.requirePalette();
		beginData();
		chunk.requireRightCrc();
		data.take(chunk, 0);
	}

	/** Where an animation has not begun when the data come, they are no part of it, and nobody sees them. */
	private void beginData() throws RejectedException {
		if (place == Place.BEFORE_DATA) {
			place = Place.IN_DATA;
			isDataHidden = animation != null && !animation.haveBegun();
			data.begin(header.width(), header.height(), 0, isDataHidden ? new BitSet() : used);
		}
	}

	private void leaveData() throws RejectedException {
		place = Place.AFTER_DATA;
		PngStream stream = data.end();
		if (!isDataHidden) {
			stream.writeData(writer.frames());
		}
	}

	/** Section 11.3.5.1. Without a valid acTL before the data it is a still image for every browser. */
	private void takeAnimationControl(PngChunk control) throws RejectedException {
		control.requireRightCrc();
		if (place != Place.BEFORE_DATA || control.length() != ANIMATION_CONTROL_LENGTH || isAnimationKnown) {
			return;
		}
		isAnimationKnown = true;
		long count = control.intAt(0);
		if (count == 0 || count > Integer.MAX_VALUE || control.intAt(4) > Integer.MAX_VALUE) {
			return;
		}
		SizeLimits.requireFrames(limits.withFramePixelsUpTo(MAX_INFLATED_BYTES / header.bytesPerPixel()),
				header.width(), header.height(), count);
		writer.animate(control);
		animation = new ApngFrames(header, (int) count, data, used, writer.frames());
		if (earlyFrameControl != null) {
			animation.takeFirstControl(earlyFrameControl);
		}
	}

	/** The acTL may come after the first fcTL (section 5.6, table 7): it waits for it. */
	private void takeFrameControl(PngChunk control) throws RejectedException {
		if (animation == null) {
			earlyFrameControl = earlyFrameControl == null && place == Place.BEFORE_DATA ? control : earlyFrameControl;
			return;
		}
		if (place == Place.BEFORE_DATA) {
			animation.takeFirstControl(control);
		} else {
			animation.takeControl(control);
		}
	}

	private void takeFrameData(PngChunk chunk) throws RejectedException {
		if (animation != null) {
			animation.takeData(chunk);
		}
	}

	private void takeOther(PngChunk chunk) throws RejectedException {
		if (chunk.isCritical()) {
			throw new RejectedException(Rejection.PNG_UNKNOWN_CRITICAL_CHUNK);
		}
		if (place == Place.BEFORE_DATA) {
			head.take(chunk);
		}
	}

	private Inspection end(PngChunk end) throws RejectedException {
		if (!end.isWhole()) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		end.requireRightCrc();
		if (place == Place.BEFORE_DATA) {
			throw new RejectedException(Rejection.PNG_NO_DATA);
		}
		if (place == Place.IN_DATA) {
			leaveData();
		}
		int count = 1;
		if (animation != null) {
			animation.end();
			count = animation.declaredFrames();
		}
		boolean isTurned = head.orientation() >= 5; // TIFF 6.0, Orientation: 5 to 8 swap rows and columns
		return new Inspection(isTurned ? header.height() : header.width(),
				isTurned ? header.width() : header.height(), count, head.orientation(),
				writer.finish(head, used));
	}
}
