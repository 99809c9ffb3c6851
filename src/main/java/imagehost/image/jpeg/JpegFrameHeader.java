package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.jpeg.decoder.JpegFrame;
import java.util.stream.IntStream;

/**
 * The frame header (ITU-T T.81, B.2.2) of a process that browsers show: baseline, extended sequential or progressive,
 * Huffman-coded, 8 bits.
 *
 * @param marker the start of frame: SOF0, SOF1 or SOF2
 * @param width as stored, orientation not applied, in pixels
 * @param height as stored, orientation not applied, in pixels
 * @param components 1 (grey), 3 (colour) or 4 (CMYK)
 * @param componentIds one byte for each component, the first in the low byte
 * @param samplings one byte for each component, in the same order: horizontal factor in the high half, vertical in the
 *            low half
 * @param tables one byte for each component, in the same order: the slot of its quantisation table
 */
record JpegFrameHeader(int marker, int width, int height, int components, int componentIds, int samplings,
		int tables) implements JpegFrame {
	private static final int COEFFICIENTS_OF_BLOCK = 64;
	private static final int RGB_CHANNELS = 3;
	private static final int RGB_IDS = 'R' | 'G' << 8 | 'B' << 16;

	/**
	 * Browsers, by libjpeg-turbo, enlarge a component by whole factors only ({@code jdsample.c}), and refuse every
	 * other sampling. Other decoders, and libjpeg-turbo itself at a reduced scale or without colours, would take some
	 * of these.
	 */
	void requireShownSampling() throws RejectedException {
		for (int index = 0; index < components; index++) {
			if (maxHorizontal() % horizontalSampling(index) != 0 || maxVertical() % verticalSampling(index) != 0) {
				throw new RejectedException(Rejection.JPEG_UNSUPPORTED_SAMPLING);
			}
		}
	}

	@Override
	public boolean isProgressive() {
		return marker == JpegMarkers.SOF2;
	}

	/** The place of the component with this id in the frame, or -1. */
	int indexOf(int componentId) {
		for (int index = 0; index < components; index++) {
			if ((componentIds >> 8 * index & 0xFF) == componentId) {
				return index;
			}
		}
		return -1;
	}

	int componentId(int index) {
		return componentIds >> 8 * index & 0xFF;
	}

	/**
	 * The id of a component in the stored file: 1, 2, 3, 4. Only the ids {@code R}, {@code G} and {@code B} say
	 * something, and only where no segment says how colours are stored (libjpeg, {@code default_decompress_parms}).
	 *
	 * @param hasColours whether a segment says so
	 */
	int shownId(int index, boolean hasColours) {
		return hasRgbIds() && !hasColours ? componentId(index) : index + 1;
	}

	boolean hasRgbIds() {
		return components == 3 && componentIds == RGB_IDS;
	}

	int tableSlot(int index) {
		return tables >> 8 * index & 0xFF;
	}

	/** Horizontal factor in the high half, vertical in the low half. */
	int sampling(int index) {
		return samplings >> 8 * index & 0xFF;
	}

	int horizontalSampling(int index) {
		return samplings >> 8 * index + 4 & 0xF;
	}

	int verticalSampling(int index) {
		return samplings >> 8 * index & 0xF;
	}

	/** The coded units of a scan of several components (T.81, A.2.3). */
	long interleavedUnits() {
		return (long) unitsOfRow() * unitRows();
	}

	/** Rows of coded units of a scan of all components. */
	int unitRows() {
		return divideUp(height, 8 * maxVertical());
	}

	/** Coded units in each such row. */
	int unitsOfRow() {
		return divideUp(width, 8 * maxHorizontal());
	}

	/** Where a sample of a component lies that is shown here: samplings are whole fractions of each other. */
	int ownX(int index, int x) {
		return x * horizontalSampling(index) / maxHorizontal();
	}

	/** The same from the top. */
	int ownY(int index, int y) {
		return y * verticalSampling(index) / maxVertical();
	}

	/** The blocks of a component in a coded unit of a scan of several components (T.81, A.2.3). */
	int blocksOfUnit(int index) {
		return horizontalSampling(index) * verticalSampling(index);
	}

	/** The blocks of a component in a scan of its own (T.81, A.1.1 and A.2.2). */
	long blocks(int index) {
		int ownWidth = divideUp(width * horizontalSampling(index), maxHorizontal());
		int ownHeight = divideUp(height * verticalSampling(index), maxVertical());
		return (long) divideUp(ownWidth, 8) * divideUp(ownHeight, 8);
	}

	/**
	 * What decoders hold of an image in several scans until the last is read: all coefficients, 2 bytes each, of whole
	 * coded units (libjpeg's {@code jdcoefct.c}).
	 */
	long coefficientBytes() {
		long blocksOfUnit = IntStream.range(0, components)
				.mapToLong(this::blocksOfUnit).sum();
		return interleavedUnits() * blocksOfUnit * COEFFICIENTS_OF_BLOCK * 2;
	}

	/** What is held of a progressive image while its codes are followed: one bit for each coefficient. */
	long knownBytes() {
		return IntStream.range(0, components).mapToLong(this::blocks).sum() * COEFFICIENTS_OF_BLOCK / Byte.SIZE;
	}

	/**
	 * What a decoder holds of the pixels at an eighth of the size, in four channels at most, twice where it is asked
	 * how far a damaged file reaches.
	 */
	long eighthBytes() {
		return 2L * Math.max(RGB_CHANNELS, components) * divideUp(width, 8) * divideUp(height, 8);
	}

	private int maxHorizontal() {
		int max = 0;
		for (int index = 0; index < components; index++) {
			max = Math.max(max, horizontalSampling(index));
		}
		return max;
	}

	private int maxVertical() {
		int max = 0;
		for (int index = 0; index < components; index++) {
			max = Math.max(max, verticalSampling(index));
		}
		return max;
	}

	private static int divideUp(int length, int unit) {
		return (length + unit - 1) / unit;
	}
}
