package imagehost.image.png;

import imagehost.image.ExifOrientation;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;

import org.jspecify.annotations.Nullable;

/** One walk over one PNG, after its IHDR: what is kept, and whether it is whole. Used once, by one thread. */
final class PngWalk {
	private static final byte[] END = PngChunk.bytes("IEND", new byte[0], 0, 0);
	private static final int MAX_PALETTE_LENGTH = 3 * 256;
	private static final int ANIMATION_CONTROL_LENGTH = 8;
	private static final int NOT_TURNED = 1;

	/** Where the walk is: before the IDAT chunks, among them, or after them. They must not be interrupted (5.6). */
	private enum Place {
		BEFORE_DATA, IN_DATA, AFTER_DATA
	}

	private final PngChunks chunks;
	private final PngHeader header;
	private final ImageLimits limits;
	private final PngPixels pixels;
	private final PngAncillary ancillary;
	private final KeptBytes kept;
	private Place place = Place.BEFORE_DATA;
	private boolean hasPalette;
	private int orientation = NOT_TURNED;
	private @Nullable ApngFrames animation;
	private @Nullable PngChunk earlyFrameControl;

	PngWalk(PngChunks chunks, PngHeader header, ImageLimits limits, PngPixels pixels, KeptBytes kept) {
		this.chunks = chunks;
		this.header = header;
		this.limits = limits;
		this.pixels = pixels;
		this.ancillary = new PngAncillary(header);
		this.kept = kept;
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
			case "PLTE" -> takePalette(chunk);
			case "acTL" -> takeAnimationControl(chunk);
			case "iCCP" -> takeProfile(chunk);
			case "eXIf" -> takeExif(chunk);
			default -> takeOther(chunk);
		}
	}

	/** Decodes what there is of it, to say how much is missing. */
	private RejectedException cutShort(PngChunk chunk) throws RejectedException {
		if (place == Place.BEFORE_DATA && !chunk.is("IDAT")) {
			return new RejectedException(Rejection.CUT_SHORT);
		}
		if (chunk.is("IDAT") && place != Place.AFTER_DATA) {
			pixels.feed(chunk.file(), chunk.dataOffset(), chunk.length());
		}
		if (chunk.is("fdAT") && animation != null) {
			animation.feed(chunk);
		}
		return pixels.cutShort();
	}

	private void takeData(PngChunk data) throws RejectedException {
		if (place == Place.AFTER_DATA) {
			throw new RejectedException(Rejection.PNG_DATA_INTERRUPTED);
		}
		if (header.colourType() == PngHeader.INDEXED && !hasPalette) {
			throw new RejectedException(Rejection.PNG_BAD_PALETTE);
		}
		place = Place.IN_DATA;
		data.requireRightCrc();
		int used = pixels.feed(data.file(), data.dataOffset(), data.length());
		// What lies behind the end of the zlib stream is not the picture; browsers do not mind it, nor miss it.
		if (used > 0 || data.length() == 0) {
			data.keepStartIn(kept, used);
		}
	}

	private void leaveData() throws RejectedException {
		pixels.requireWhole();
		place = Place.AFTER_DATA;
	}

	/** Section 11.2.2. A palette that is none, or comes too late, is no part of a picture that is not indexed. */
	private void takePalette(PngChunk palette) throws RejectedException {
		palette.requireRightCrc();
		if (!ancillary.isFirst(palette) || palette.length() == 0 || palette.length() % 3 != 0
				|| palette.length() > MAX_PALETTE_LENGTH) {
			throw new RejectedException(Rejection.PNG_BAD_PALETTE);
		}
		boolean isColoured = header.colourType() != PngHeader.GREYSCALE
				&& header.colourType() != PngHeader.GREYSCALE_ALPHA;
		if (place == Place.BEFORE_DATA && isColoured) {
			hasPalette = true;
			palette.keepIn(kept);
		}
	}

	/** Section 11.3.5.1. Without a valid acTL before the data it is a still picture for every browser. */
	private void takeAnimationControl(PngChunk control) throws RejectedException {
		control.requireRightCrc();
		if (place != Place.BEFORE_DATA || control.length() != ANIMATION_CONTROL_LENGTH || !ancillary.isFirst(control)) {
			return;
		}
		long frames = control.intAt(0);
		if (frames == 0 || frames > Integer.MAX_VALUE) {
			return;
		}
		SizeLimits.requireFrames(limits, header.width(), header.height(), frames);
		animation = new ApngFrames(header, (int) frames, pixels, kept);
		control.keepIn(kept);
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

	private void takeFrameData(PngChunk data) throws RejectedException {
		if (animation != null) {
			animation.takeData(data);
		}
	}

	private void takeProfile(PngChunk profile) {
		int soundLength = isBeforeDataAndSound(profile) ? PngProfile.soundLength(profile) : 0;
		if (soundLength > 0 && ancillary.isFirst(profile)) {
			profile.keepStartIn(kept, soundLength);
		}
	}

	/** Section 11.3.3.4: the whole Exif goes, but how the picture is to be turned. */
	private void takeExif(PngChunk exif) {
		if (!isBeforeDataAndSound(exif) || !ancillary.isFirst(exif)) {
			return;
		}
		orientation = ExifOrientation.read(exif.file(), exif.dataOffset(), exif.length());
		if (orientation != NOT_TURNED) {
			byte[] tiff = ExifOrientation.minimalTiff(orientation);
			kept.write(PngChunk.bytes("eXIf", tiff, 0, tiff.length));
		}
	}

	private boolean isBeforeDataAndSound(PngChunk chunk) {
		return place == Place.BEFORE_DATA && chunk.hasRightCrc();
	}

	private void takeOther(PngChunk chunk) throws RejectedException {
		if (chunk.isCritical()) {
			throw new RejectedException(Rejection.PNG_UNKNOWN_CRITICAL_CHUNK);
		}
		if (place == Place.BEFORE_DATA && ancillary.isKept(chunk)) {
			chunk.keepIn(kept);
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
		int frames = 1;
		if (animation != null) {
			animation.end();
			frames = animation.declaredFrames();
		}
		if (end.length() == 0) {
			end.keepIn(kept);
		} else {
			kept.write(END.clone()); // section 11.2.4: it is empty
		}
		boolean isTurned = orientation >= 5; // TIFF 6.0, Orientation: 5 to 8 swap rows and columns
		return new Inspection(isTurned ? header.height() : header.width(),
				isTurned ? header.width() : header.height(), frames, orientation, kept);
	}
}
