package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;
import java.util.Map;

/** Reads the frame header of a JPEG (ITU-T T.81, B.2.2), and refuses what browsers do not show. */
final class JpegFrameParser {
	private static final int PRECISION_BITS = 8;
	private static final int FIXED_LENGTH = 6;
	private static final int COMPONENT_LENGTH = 3;
	private static final int MAX_SAMPLING_FACTOR = 4;
	private static final int MAX_TABLE = 3;
	/** Of a single component the factors mean nothing (T.81, A.2.2). */
	private static final int ONE_BY_ONE = 0x11;

	private JpegFrameParser() {
	}

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
		JpegFrameHeader frame = new JpegFrameHeader(marker, width, height, components, packed(segments, components, 0),
				components == 1 ? ONE_BY_ONE : packed(segments, components, 1), packed(segments, components, 2));
		frame.requireShownSampling();
		return frame;
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
}
