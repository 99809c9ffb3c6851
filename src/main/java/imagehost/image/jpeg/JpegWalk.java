package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One strict walk through the segments of a JPEG (ITU-T T.81, annex B): refuses what a browser would not show whole,
 * and notes what is kept. The first end of image ends it; whatever follows (a second image, a video, an archive) is
 * left out. For one thread, once.
 */
final class JpegWalk {
	/** Far above what is honest (a progressive file of 64 scans has some 200), to bound what is noted of them. */
	private static final int MAX_SEGMENTS = 10_000;

	private static final int INTERVAL_LENGTH = 2;
	/** Less is no reason to wait. */
	private static final int SMALL_BYTES = 1 << 20;

	private final byte[] file;
	private final ImageLimits limits;
	private final JpegSegments segments;
	private final JpegMetadata metadata;
	private final JpegScanSequence scans;
	private final JpegTables tables = new JpegTables();
	private int restartInterval;
	private @Nullable JpegFrameHeader frame;

	JpegWalk(byte[] file, ImageLimits limits) {
		this.file = file;
		this.limits = limits;
		this.segments = new JpegSegments(file);
		this.metadata = new JpegMetadata(file);
		this.scans = new JpegScanSequence(limits);
	}

	/** Walks to the end of the image. */
	Inspection inspect() throws RejectedException {
		if (segments.next() != JpegMarkers.SOI || segments.start() != 0) {
			throw new RejectedException(Rejection.NOT_AN_IMAGE);
		}
		for (int count = 0; count < MAX_SEGMENTS; count++) {
			int marker = segments.next();
			if (marker == JpegMarkers.EOI) {
				return finish();
			}
			visit(marker);
		}
		throw new RejectedException(Rejection.JPEG_TOO_MANY_SEGMENTS, Map.of("limit_segments", MAX_SEGMENTS));
	}

	private void visit(int marker) throws RejectedException {
		switch (marker) {
			case JpegMarkers.SOI -> throw new RejectedException(Rejection.JPEG_SECOND_START);
			case JpegMarkers.SOS -> visitScan();
			case JpegMarkers.DHT -> tables.readHuffman(file, segments);
			case JpegMarkers.DQT -> tables.readQuantisation(file, segments);
			case JpegMarkers.DRI -> visitInterval();
			case JpegMarkers.DAC -> {
				// Of arithmetic coding, which browsers do not show: nothing uses it.
			}
			default -> visitOther(marker);
		}
	}

	private void visitInterval() throws RejectedException {
		if (segments.contentLength() != INTERVAL_LENGTH) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		restartInterval = segments.unsignedShort(segments.contentStart());
	}

	private void visitOther(int marker) throws RejectedException {
		if (JpegMarkers.isStartOfFrame(marker)) {
			visitFrame(marker);
		} else if (JpegMarkers.isForeign(marker)) {
			if (scans.areNone()) {
				metadata.offer(marker, segments);
			}
		} else if (JpegMarkers.isRestart(marker)) {
			throw new RejectedException(Rejection.JPEG_STRAY_RESTART);
		} else {
			throw new RejectedException(Rejection.JPEG_UNKNOWN_MARKER, Map.of("marker", "FF%02X".formatted(marker)));
		}
	}

	private void visitFrame(int marker) throws RejectedException {
		if (frame != null) {
			throw new RejectedException(Rejection.JPEG_SEVERAL_FRAMES);
		}
		frame = JpegFrameParser.read(segments, marker, limits);
	}

	private void visitScan() throws RejectedException {
		if (frame == null) {
			throw new RejectedException(Rejection.JPEG_NO_FRAME);
		}
		scans.visit(segments, frame, tables, restartInterval);
	}

	private Inspection finish() throws RejectedException {
		if (frame == null) {
			throw new RejectedException(Rejection.JPEG_NO_FRAME);
		}
		scans.requireAll(frame);
		requireMemory(frame);
		int orientation = metadata.orientation();
		boolean isTurned = orientation >= 5;
		int width = isTurned ? frame.height() : frame.width();
		int height = isTurned ? frame.width() : frame.height();
		return new Inspection(width, height, 1, orientation, new JpegWriter(file).write(metadata, frame, scans),
				verifiedBytes(frame));
	}

	private void requireMemory(JpegFrameHeader known) throws RejectedException {
		if (coefficientBytes(known) > limits.maxDecodeBytes()) {
			throw new RejectedException(Rejection.JPEG_TOO_MUCH_MEMORY,
					Map.of("width", known.width(), "height", known.height()));
		}
	}

	private long coefficientBytes(JpegFrameHeader known) {
		return scans.isInOneScan(known) ? 0 : known.coefficientBytes();
	}

	/** Native memory that verifying takes besides small buffers. */
	private long verifiedBytes(JpegFrameHeader known) {
		return large(known.isProgressive() ? known.knownBytes() : known.eighthBytes());
	}

	/** Native memory that decoding takes besides small buffers. */
	long decodedBytes(JpegFrameHeader known) {
		return coefficientBytes(known) + large(known.eighthBytes());
	}

	private static long large(long bytes) {
		return bytes < SMALL_BYTES ? 0 : bytes;
	}

	/** The frame header, once it was met; null before. */
	@Nullable
	JpegFrameHeader frame() {
		return frame;
	}

	/** True when pixels were met, all in one scan: they can be decoded row by row, in little memory. */
	boolean isInOneScan() {
		return frame != null && scans.isInOneScan(frame);
	}

	/** Whether an eighth of the image can be had by following its codes. */
	boolean yieldsEighth(JpegFrameHeader known) {
		return scans.isInOneScan(known) && known.components() != 4 && !metadata.isRgb(known);
	}

	/** The scans that were met. */
	JpegScanSequence scans() {
		return scans;
	}
}
