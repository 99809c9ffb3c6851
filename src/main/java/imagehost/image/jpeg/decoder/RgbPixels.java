package imagehost.image.jpeg.decoder;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import imagehost.image.AreaWeights;
import imagehost.image.ExifOrientation;
import java.lang.foreign.MemorySegment;

/**
 * Pixels of red, green and blue, one byte each, in rows without gaps.
 *
 * @param bytes native memory or an array; gone with its arena
 */
public record RgbPixels(int width, int height, MemorySegment bytes) {
	public static final int BYTES_PER_PIXEL = 3;

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
	public RgbPixels turned(int orientation) {
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
	public RgbPixels shrunk(int newWidth, int newHeight) {
		if (newWidth == width && newHeight == height) {
			return this;
		}
		AreaWeights columns = new AreaWeights(width, newWidth);
		AreaWeights rows = new AreaWeights(height, newHeight);
		RgbPixels shrunk = ofSize(newWidth, newHeight);
		byte[] old = new byte[width * BYTES_PER_PIXEL];
		float[] narrow = new float[newWidth * BYTES_PER_PIXEL];
		int next = 0;
		for (int y = 0; y < newHeight; y++) {
			float[] sums = new float[narrow.length];
			for (int oldY = rows.first(y); oldY <= rows.last(y); oldY++) {
				MemorySegment.copy(bytes, JAVA_BYTE, offset(0, oldY), old, 0, old.length);
				columns.shrink(old, narrow);
				add(narrow, rows.weights()[next++], sums);
			}
			shrunk.setRow(y, sums);
		}
		return shrunk;
	}

	private static void add(float[] values, float weight, float[] sums) {
		for (int index = 0; index < sums.length; index++) {
			sums[index] += weight * values[index];
		}
	}

	private void setRow(int y, float[] values) {
		byte[] row = new byte[values.length];
		for (int index = 0; index < row.length; index++) {
			row[index] = (byte) (values[index] + 0.5f);
		}
		MemorySegment.copy(row, 0, bytes, JAVA_BYTE, offset(0, y), row.length);
	}
}
