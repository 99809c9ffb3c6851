package imagehost.image.jpeg;

import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.MemorySegment;

/**
 * A sequential image at an eighth of its size, of what following its codes yields anyway: the mean of each block, which
 * is its DC coefficient (ITU-T T.81, A.3.3; libjpeg, {@code jpeg_idct_1x1}). Colours are YCbCr as in JFIF (T.871). For
 * one thread.
 */
final class JpegEighth {
	private static final int BLOCK_PX = 8;
	/** Of the numbers that stand for fractions below. */
	private static final int FRACTION_BITS = 16;
	private static final int HALF = 1 << FRACTION_BITS - 1;
	private static final int RED_OF_CR = 91_881;
	private static final int GREEN_OF_CB = -22_554;
	private static final int GREEN_OF_CR = -46_802;
	private static final int BLUE_OF_CB = 116_130;
	private static final int GREY = 128;

	private final JpegFrameHeader frame;
	private final int unitsOfRow;
	private final byte[][] means;
	private final int[] widths;
	private final int[] scales;

	/**
	 * An image without blocks yet.
	 *
	 * @param frame of an image of one or three components, whose blocks come in one scan
	 */
	JpegEighth(JpegFrameHeader frame, JpegScanSequence scans) {
		this.frame = frame;
		int components = frame.components();
		unitsOfRow = components == 1 ? divideUp(frame.width()) : frame.unitsOfRow();
		int rows = components == 1 ? divideUp(frame.height()) : frame.unitRows();
		means = new byte[components][];
		widths = new int[components];
		scales = new int[components];
		for (int index = 0; index < components; index++) {
			widths[index] = unitsOfRow * across(index);
			means[index] = new byte[widths[index] * rows * down(index)];
			scales[index] = scans.quantisation(index).value(0);
		}
	}

	private static int divideUp(int length) {
		return (length + BLOCK_PX - 1) / BLOCK_PX;
	}

	/** Blocks of the component side by side in a coded unit. */
	private int across(int component) {
		return frame.components() == 1 ? 1 : frame.horizontalSampling(component);
	}

	private int down(int component) {
		return frame.components() == 1 ? 1 : frame.verticalSampling(component);
	}

	/**
	 * Takes a block.
	 *
	 * @param unit that it is in, from 0
	 * @param block its number among those of the component in the unit
	 * @param dc its DC coefficient, as coded
	 */
	void put(int component, long unit, int block, int dc) {
		int across = across(component);
		int x = (int) (unit % unitsOfRow) * across + block % across;
		int y = (int) (unit / unitsOfRow) * down(component) + block / across;
		int mean = (dc * scales[component] + 4 >> 3) + GREY;
		means[component][y * widths[component] + x] = (byte) Math.clamp(mean, 0, 0xFF);
	}

	/** The pixels, once all blocks were taken. */
	RgbPixels pixels() {
		int width = divideUp(frame.width());
		int height = divideUp(frame.height());
		byte[] rgb = new byte[width * height * RgbPixels.BYTES_PER_PIXEL];
		int next = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int luma = mean(0, x, y);
				int blue = frame.components() == 1 ? 0 : mean(1, x, y) - GREY;
				int red = frame.components() == 1 ? 0 : mean(2, x, y) - GREY;
				rgb[next++] = shade(luma, RED_OF_CR * red);
				rgb[next++] = shade(luma, GREEN_OF_CB * blue + GREEN_OF_CR * red);
				rgb[next++] = shade(luma, BLUE_OF_CB * blue);
			}
		}
		return new RgbPixels(width, height, MemorySegment.ofArray(rgb));
	}

	private int mean(int component, int x, int y) {
		int ownX = frame.components() == 1 ? x : frame.ownX(component, x);
		int ownY = frame.components() == 1 ? y : frame.ownY(component, y);
		return means[component][ownY * widths[component] + ownX] & 0xFF;
	}

	private static byte shade(int luma, int fraction) {
		return (byte) Math.clamp(luma + (fraction + HALF >> FRACTION_BITS), 0, 0xFF);
	}
}
