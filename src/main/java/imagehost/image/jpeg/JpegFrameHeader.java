package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;

import java.util.Map;
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
 */
record JpegFrameHeader(int marker, int width, int height, int components, int componentIds, int samplings) {
	private static final int PRECISION_BITS = 8;
	private static final int FIXED_LENGTH = 6;
	private static final int COMPONENT_LENGTH = 3;
	private static final int MAX_SAMPLING_FACTOR = 4;
	private static final int MAX_TABLE = 3;
	private static final int COEFFICIENTS_OF_BLOCK = 64;

	/** Finds and reads the frame header of a file whose structure was found good. */
	static JpegFrameHeader find(byte[] jpeg, ImageLimits limits) throws RejectedException {
		JpegSegments segments = new JpegSegments(jpeg);
		int marker = segments.next();
		while (!JpegMarkers.isStartOfFrame(marker)) {
			marker = segments.next();
		}
		return read(segments, marker, limits);
	}

	/** Reads the frame header that {@code segments} stands on, and holds its size against the limits. */
	static JpegFrameHeader read(JpegSegments segments, int marker, ImageLimits limits) throws RejectedException {
		if (marker > JpegMarkers.SOF2) {
			throw new RejectedException(Rejection.JPEG_UNSUPPORTED_PROCESS,
					Map.of("process", marker - JpegMarkers.SOF0));
		}
		int content = segments.contentStart();
		if (segments.contentLength() < FIXED_LENGTH) {
			throw new RejectedException(Rejection.JPEG_BAD_FRAME_HEADER);
		}
		if (segments.unsignedByte(content) != PRECISION_BITS) {
			throw new RejectedException(Rejection.JPEG_UNSUPPORTED_PRECISION,
					Map.of("bits", segments.unsignedByte(content)));
		}
		int height = segments.unsignedShort(content + 1);
		int width = segments.unsignedShort(content + 3);
		SizeLimits.requireSize(limits, width, height);
		int components = segments.unsignedByte(content + 5);
		if (components != 1 && components != 3 && components != 4) {
			throw new RejectedException(Rejection.JPEG_UNSUPPORTED_COMPONENTS, Map.of("components", components));
		}
		requireComponents(segments, components);
		return new JpegFrameHeader(marker, width, height, components, packed(segments, components, 0),
				packed(segments, components, 1));
	}

	private static void requireComponents(JpegSegments segments, int components) throws RejectedException {
		if (segments.contentLength() != FIXED_LENGTH + COMPONENT_LENGTH * components) {
			throw new RejectedException(Rejection.JPEG_BAD_FRAME_HEADER);
		}
		for (int index = 0; index < components; index++) {
			int component = segments.contentStart() + FIXED_LENGTH + COMPONENT_LENGTH * index;
			int sampling = segments.unsignedByte(component + 1);
			if (!isSamplingFactor(sampling >> 4) || !isSamplingFactor(sampling & 0xF)
					|| segments.unsignedByte(component + 2) > MAX_TABLE) {
				throw new RejectedException(Rejection.JPEG_BAD_FRAME_HEADER);
			}
		}
	}

	/** One byte of each component's description. */
	private static int packed(JpegSegments segments, int components, int field) {
		int packed = 0;
		for (int index = 0; index < components; index++) {
			int component = segments.contentStart() + FIXED_LENGTH + COMPONENT_LENGTH * index;
			packed |= segments.unsignedByte(component + field) << 8 * index;
		}
		return packed;
	}

	private static boolean isSamplingFactor(int factor) {
		return factor >= 1 && factor <= MAX_SAMPLING_FACTOR;
	}

	boolean isProgressive() {
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

	int horizontalSampling(int index) {
		return samplings >> 8 * index + 4 & 0xF;
	}

	int verticalSampling(int index) {
		return samplings >> 8 * index & 0xF;
	}

	/** The coded units of a scan of several components (T.81, A.2.3). */
	long interleavedUnits() {
		return (long) divideUp(width, 8 * maxHorizontal()) * divideUp(height, 8 * maxVertical());
	}

	/** The blocks of a component in a scan of its own (T.81, A.1.1 and A.2.2). */
	long blocks(int index) {
		int ownWidth = divideUp(width * horizontalSampling(index), maxHorizontal());
		int ownHeight = divideUp(height * verticalSampling(index), maxVertical());
		return (long) divideUp(ownWidth, 8) * divideUp(ownHeight, 8);
	}

	/**
	 * What decoders hold of a picture in several scans until the last is read: all coefficients, 2 bytes each, of whole
	 * coded units (libjpeg's {@code jdcoefct.c}).
	 */
	long coefficientBytes() {
		long blocksOfUnit = IntStream.range(0, components)
				.mapToLong(index -> (long) horizontalSampling(index) * verticalSampling(index)).sum();
		return interleavedUnits() * blocksOfUnit * COEFFICIENTS_OF_BLOCK * 2;
	}

	private int maxHorizontal() {
		return IntStream.range(0, components).map(this::horizontalSampling).max().orElseThrow();
	}

	private int maxVertical() {
		return IntStream.range(0, components).map(this::verticalSampling).max().orElseThrow();
	}

	private static int divideUp(int length, int unit) {
		return (length + unit - 1) / unit;
	}
}
