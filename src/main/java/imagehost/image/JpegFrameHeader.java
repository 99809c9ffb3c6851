package imagehost.image;

import java.util.Map;

/**
 * The frame header (ITU-T T.81, B.2.2) of a process that browsers show: baseline, extended sequential or progressive,
 * Huffman-coded, 8 bits.
 *
 * @param marker the start of frame: SOF0, SOF1 or SOF2
 * @param width as stored, orientation not applied, in pixels
 * @param height as stored, orientation not applied, in pixels
 * @param components 1 (grey), 3 (colour) or 4 (CMYK)
 * @param componentIds one byte for each component, the first in the low byte
 */
record JpegFrameHeader(int marker, int width, int height, int components, int componentIds) {
	private static final int PRECISION_BITS = 8;
	private static final int FIXED_LENGTH = 6;
	private static final int COMPONENT_LENGTH = 3;
	private static final int MAX_SAMPLING_FACTOR = 4;
	private static final int MAX_TABLE = 3;

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
		return new JpegFrameHeader(marker, width, height, components, readComponents(segments, components));
	}

	private static int readComponents(JpegSegments segments, int components) throws RejectedException {
		if (segments.contentLength() != FIXED_LENGTH + COMPONENT_LENGTH * components) {
			throw new RejectedException(Rejection.JPEG_BAD_FRAME_HEADER);
		}
		int ids = 0;
		for (int index = 0; index < components; index++) {
			int component = segments.contentStart() + FIXED_LENGTH + COMPONENT_LENGTH * index;
			int sampling = segments.unsignedByte(component + 1);
			if (!isSamplingFactor(sampling >> 4) || !isSamplingFactor(sampling & 0xF)
					|| segments.unsignedByte(component + 2) > MAX_TABLE) {
				throw new RejectedException(Rejection.JPEG_BAD_FRAME_HEADER);
			}
			ids |= segments.unsignedByte(component) << 8 * index;
		}
		return ids;
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
}
