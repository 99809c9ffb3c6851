package imagehost.image;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/**
 * Pixels of red, green and blue, one byte each, in rows without gaps.
 *
 * @param bytes native memory or an array; gone with its arena
 */
record RgbPixels(int width, int height, MemorySegment bytes) {
	static final int BYTES_PER_PIXEL = 3;

	/** Pixels, all black, in an array. */
	static RgbPixels ofSize(int width, int height) {
		return new RgbPixels(width, height, MemorySegment.ofArray(new byte[width * height * BYTES_PER_PIXEL]));
	}

	/** @param channel 0 red, 1 green, 2 blue */
	int get(int x, int y, int channel) {
		return bytes.get(JAVA_BYTE, offset(x, y) + channel) & 0xFF;
	}

	void set(int x, int y, int channel, int value) {
		bytes.set(JAVA_BYTE, offset(x, y) + channel, (byte) value);
	}

	private long offset(int x, int y) {
		return ((long) y * width + x) * BYTES_PER_PIXEL;
	}

	/**
	 * Shows them as an orientation says (TIFF 6.0, tag 274).
	 *
	 * @param orientation 1 to 8
	 */
	RgbPixels turned(int orientation) {
		if (orientation == ExifOrientation.UPRIGHT) {
			return this;
		}
		RgbPixels turned = orientation >= 5 ? ofSize(height, width) : ofSize(width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				copyTurned(turned, x, y, orientation);
			}
		}
		return turned;
	}

	private void copyTurned(RgbPixels turned, int x, int y, int orientation) {
		int right = width - 1 - x;
		int down = height - 1 - y;
		int shownX = switch (orientation) {
			case 2, 3 -> right;
			case 5, 8 -> y;
			case 6, 7 -> down;
			default -> x;
		};
		int shownY = switch (orientation) {
			case 3, 4 -> down;
			case 5, 6 -> x;
			case 7, 8 -> right;
			default -> y;
		};
		MemorySegment.copy(bytes, offset(x, y), turned.bytes, turned.offset(shownX, shownY), BYTES_PER_PIXEL);
	}

	/** Shrinks; each new pixel is the mean of the area that it covers. */
	RgbPixels shrunk(int newWidth, int newHeight) {
		if (newWidth == width && newHeight == height) {
			return this;
		}
		AreaWeights columns = new AreaWeights(width, newWidth);
		AreaWeights rows = new AreaWeights(height, newHeight);
		RgbPixels shrunk = ofSize(newWidth, newHeight);
		for (int y = 0; y < newHeight; y++) {
			for (int x = 0; x < newWidth; x++) {
				for (int channel = 0; channel < BYTES_PER_PIXEL; channel++) {
					shrunk.set(x, y, channel, mean(columns, x, rows, y, channel));
				}
			}
		}
		return shrunk;
	}

	private int mean(AreaWeights columns, int newX, AreaWeights rows, int newY, int channel) {
		double sum = 0;
		for (int y = rows.first(newY); y <= rows.last(newY); y++) {
			double row = 0;
			for (int x = columns.first(newX); x <= columns.last(newX); x++) {
				row += get(x, y, channel) * columns.weight(newX, x);
			}
			sum += row * rows.weight(newY, y);
		}
		return (int) Math.round(sum);
	}
}
