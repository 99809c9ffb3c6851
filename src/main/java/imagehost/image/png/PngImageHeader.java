package imagehost.image.png;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;

/**
 * The IHDR chunk (PNG Third Edition, section 11.2.1), valid and within the limits.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param bitDepth bits of one sample or palette index
 * @param isInterlaced by Adam7 (section 8.1)
 */
record PngImageHeader(int width, int height, int bitDepth, int colourType, boolean isInterlaced) {
	static final int GREYSCALE = 0;
	static final int TRUECOLOUR = 2;
	static final int INDEXED = 3;
	static final int GREYSCALE_ALPHA = 4;
	static final int TRUECOLOUR_ALPHA = 6;

	private static final int LENGTH = 13;

	/**
	 * Reads the first chunk.
	 *
	 * @throws RejectedException when it is not a valid IHDR, or the image is too large
	 */
	static PngImageHeader read(PngChunk chunk, ImageLimits limits) throws RejectedException {
		if (!chunk.is("IHDR")) {
			throw new RejectedException(Rejection.PNG_BAD_HEADER);
		}
		if (!chunk.isWhole()) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		chunk.requireRightCrc();
		if (chunk.length() != LENGTH) {
			throw new RejectedException(Rejection.PNG_BAD_HEADER);
		}
		SizeLimits.requireSize(limits, chunk.intAt(0), chunk.intAt(4));
		return readMethods(chunk);
	}

	private static PngImageHeader readMethods(PngChunk chunk) throws RejectedException {
		int bitDepth = chunk.byteAt(8);
		int colourType = chunk.byteAt(9);
		boolean isDefined = chunk.byteAt(10) == 0 && chunk.byteAt(11) == 0 && chunk.byteAt(12) <= 1;
		if (!isDefined || !isAllowed(colourType, bitDepth)) {
			throw new RejectedException(Rejection.PNG_BAD_HEADER);
		}
		return new PngImageHeader((int) chunk.intAt(0), (int) chunk.intAt(4), bitDepth, colourType,
				chunk.byteAt(12) == 1);
	}

	/** Section 11.2.1, table 12. */
	private static boolean isAllowed(int colourType, int bitDepth) {
		return switch (colourType) {
			case GREYSCALE -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8 || bitDepth == 16;
			case INDEXED -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8;
			case TRUECOLOUR, GREYSCALE_ALPHA, TRUECOLOUR_ALPHA -> bitDepth == 8 || bitDepth == 16;
			default -> false;
		};
	}

	boolean isGrey() {
		return colourType == GREYSCALE || colourType == GREYSCALE_ALPHA;
	}

	/** True when a byte of a row holds samples only that can be looked at one by one: at most 8 bits a pixel. */
	boolean isOfOneSmallSample() {
		return colourType == INDEXED || colourType == GREYSCALE && bitDepth < 8;
	}

	/** Bytes of one row of so many pixels, its filter byte included (section 7.2). */
	long rowBytes(long pixels) {
		return 1 + (pixels * bitDepth * channels() + 7) / 8;
	}

	/** Of the pixels of 8 or 16 bits that are decoded; fewer bits stay packed. */
	int bytesPerPixel() {
		return Math.ceilDiv(bitDepth * channels(), 8);
	}

	private int channels() {
		return switch (colourType) {
			case TRUECOLOUR -> 3;
			case GREYSCALE_ALPHA -> 2;
			case TRUECOLOUR_ALPHA -> 4;
			default -> 1;
		};
	}
}
