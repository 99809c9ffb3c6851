package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Map;

/** Checks each scan header (ITU-T T.81, B.2.3), and that the scans are neither too many nor too few. For one thread. */
final class JpegScans {
	private static final int MAX_COMPONENTS = 4;

	private final ImageLimits limits;
	private int count;
	private int seen;

	JpegScans(ImageLimits limits) {
		this.limits = limits;
	}

	/** Takes the scan header that {@code segments} stands on. */
	void visit(JpegSegments segments, JpegFrameHeader frame) throws RejectedException {
		count++;
		requireLimits(frame);
		int content = segments.contentStart();
		int components = segments.contentLength() == 0 ? 0 : segments.unsignedByte(content);
		if (components < 1 || components > MAX_COMPONENTS || segments.contentLength() != 4 + 2 * components) {
			throw new RejectedException(Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", count));
		}
		int inThisScan = 0;
		for (int index = 0; index < components; index++) {
			int component = frame.indexOf(segments.unsignedByte(content + 1 + 2 * index));
			if (component < 0) {
				throw new RejectedException(Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", count));
			}
			if ((inThisScan & 1 << component) != 0) {
				throw new RejectedException(Rejection.JPEG_DUPLICATE_COMPONENT, Map.of("scan", count));
			}
			inThisScan |= 1 << component;
		}
		if (!frame.isProgressive() && (seen & inThisScan) != 0) {
			// T.81, F.1.1: a sequential picture has each component in one scan; more would only cost work.
			throw new RejectedException(Rejection.JPEG_DUPLICATE_COMPONENT, Map.of("scan", count));
		}
		seen |= inThisScan;
	}

	private void requireLimits(JpegFrameHeader frame) throws RejectedException {
		if (count > limits.maxJpegScans()) {
			throw new RejectedException(Rejection.TOO_MANY_SCANS, Map.of("limit_scans", limits.maxJpegScans()));
		}
		if ((long) frame.width() * frame.height() * count > limits.maxJpegScanPixels()) {
			throw new RejectedException(Rejection.JPEG_TOO_MANY_SCAN_PIXELS, Map.of("width", frame.width(), "height",
					frame.height(), "limit_pixels", limits.maxJpegScanPixels()));
		}
	}

	/** Requires at least one scan, and each component of the frame in one of them. */
	void requireAll(JpegFrameHeader frame) throws RejectedException {
		if (count == 0) {
			throw new RejectedException(Rejection.JPEG_NO_SCAN);
		}
		if (seen != (1 << frame.components()) - 1) {
			throw new RejectedException(Rejection.JPEG_COMPONENT_MISSING);
		}
	}

	/** True when all components are in the one scan seen: it is decoded on the way, with no coefficients held. */
	boolean isInOneScan(JpegFrameHeader frame) {
		return !frame.isProgressive() && count == 1 && seen == (1 << frame.components()) - 1;
	}

	int count() {
		return count;
	}
}
