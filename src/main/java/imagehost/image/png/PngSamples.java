package imagehost.image.png;

import java.util.BitSet;

/**
 * Looks at the samples of images of one channel with 8 bits or fewer: which entries of the palette are used, and
 * whether a bit is set in what fills up the last byte of a row, which nobody sees. For one thread.
 */
final class PngSamples implements PngRowTaker {
	private final int bitDepth;
	private final PngFilters filters = new PngFilters();
	private final BitSet used;
	private final boolean[] bytes = new boolean[256];
	private int pixelsInLastByte;
	private boolean hasPadding;

	/** @param used is where the values are marked that occur */
	PngSamples(int bitDepth, BitSet used) {
		this.bitDepth = bitDepth;
		this.used = used;
	}

	@Override
	public void beginPass(int columns) {
		int length = Math.ceilDiv(columns * bitDepth, 8);
		filters.beginPass(length);
		pixelsInLastByte = columns - (length - 1) * (8 / bitDepth);
	}

	@Override
	public void take(byte[] row) {
		byte[] samples = filters.unfilter(row);
		for (int index = 0; index < samples.length - 1; index++) {
			bytes[samples[index] & 0xFF] = true;
		}
		int last = samples[samples.length - 1] & 0xFF;
		mark(last, pixelsInLastByte);
		hasPadding |= (last & paddingMask(pixelsInLastByte, bitDepth)) != 0;
	}

	/** The bits of the last byte that belong to no pixel (section 7.2: the leftmost pixel has the highest bits). */
	static int paddingMask(int pixels, int bitDepth) {
		return 0xFF >> pixels * bitDepth;
	}

	private void mark(int packed, int pixels) {
		for (int pixel = 0; pixel < pixels; pixel++) {
			used.set(packed >> 8 - bitDepth * (pixel + 1) & (1 << bitDepth) - 1);
		}
	}

	/** To be called when all rows have come: marks what the whole bytes hold. */
	void end() {
		for (int packed = 0; packed < bytes.length; packed++) {
			if (bytes[packed]) {
				mark(packed, 8 / bitDepth);
			}
		}
	}

	/** Whether a row holds bits that belong to no pixel. */
	boolean hasPadding() {
		return hasPadding;
	}
}
