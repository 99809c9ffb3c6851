package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One strict walk through the segments of a JPEG (ITU-T T.81, annex B): refuses what a browser would not show whole,
 * and notes what is kept. The first end of image ends it; whatever follows (a second picture, a video, an archive) is
 * left out. For one thread, once.
 */
final class JpegWalk {
	/** Far above what is honest (a progressive file of 64 scans has some 200), to bound what is noted of them. */
	private static final int MAX_SEGMENTS = 10_000;

	/**
	 * T.81, table B.3: spectral selection and successive approximation of a sequential scan. Browsers ignore what
	 * stands there, other decoders warn of it, so the right values are written.
	 */
	private static final byte[] SEQUENTIAL = {0, 63, 0};

	private record Span(int start, int end) {
	}

	private final byte[] file;
	private final ImageLimits limits;
	private final JpegSegments segments;
	private final JpegMetadata metadata;
	private final JpegScans scans;
	private final KeptBytes kept = new KeptBytes();
	private final List<Span> header = new ArrayList<>();
	private boolean hasHuffmanTables;
	private @Nullable JpegFrameHeader frame;

	JpegWalk(byte[] file, ImageLimits limits) {
		this.file = file;
		this.limits = limits;
		this.segments = new JpegSegments(file);
		this.metadata = new JpegMetadata(file);
		this.scans = new JpegScans(limits);
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
			case JpegMarkers.DHT -> {
				hasHuffmanTables = true;
				keepSegment();
			}
			case JpegMarkers.DQT, JpegMarkers.DAC, JpegMarkers.DRI -> keepSegment();
			default -> visitOther(marker);
		}
	}

	private void visitOther(int marker) throws RejectedException {
		if (JpegMarkers.isStartOfFrame(marker)) {
			visitFrame(marker);
		} else if (JpegMarkers.isForeign(marker)) {
			if (scans.count() == 0) {
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
		frame = JpegFrameHeader.read(segments, marker, limits);
		keepSegment();
	}

	private void visitScan() throws RejectedException {
		if (frame == null) {
			throw new RejectedException(Rejection.JPEG_NO_FRAME);
		}
		if (scans.count() == 0) {
			keepHeader(frame);
		}
		scans.visit(segments, frame);
		keepScan(frame);
	}

	private void keepScan(JpegFrameHeader known) throws RejectedException {
		int start = segments.start();
		int dataStart = segments.end();
		int dataEnd = segments.skipEntropyCodedData();
		if (known.isProgressive() || isSequentialScan(dataStart)) {
			kept.keep(file, start, dataEnd - start);
			return;
		}
		kept.keep(file, start, dataStart - SEQUENTIAL.length - start);
		kept.write(SEQUENTIAL.clone());
		kept.keep(file, dataStart, dataEnd - dataStart);
	}

	private boolean isSequentialScan(int dataStart) {
		return Arrays.equals(file, dataStart - SEQUENTIAL.length, dataStart, SEQUENTIAL, 0, SEQUENTIAL.length);
	}

	private void keepSegment() {
		if (scans.count() > 0) {
			kept.keep(file, segments.start(), segments.end() - segments.start());
			return;
		}
		header.add(new Span(segments.start(), segments.end()));
	}

	private void keepHeader(JpegFrameHeader known) {
		kept.keep(file, 0, 2);
		metadata.keepIn(kept);
		for (Span span : header) {
			kept.keep(file, span.start, span.end - span.start);
		}
		if (!hasHuffmanTables && !known.isProgressive()) {
			kept.write(JpegStandardHuffmanTables.segment());
		}
	}

	private Inspection finish() throws RejectedException {
		if (frame == null) {
			throw new RejectedException(Rejection.JPEG_NO_FRAME);
		}
		scans.requireAll(frame);
		long decodeBytes = requireMemory(frame);
		kept.keep(file, segments.start(), 2);
		int orientation = metadata.orientation();
		boolean isTurned = orientation >= 5;
		int width = isTurned ? frame.height() : frame.width();
		int height = isTurned ? frame.width() : frame.height();
		return new Inspection(width, height, 1, orientation, kept, decodeBytes);
	}

	private long requireMemory(JpegFrameHeader known) throws RejectedException {
		long decodeBytes = scans.isInOneScan(known) ? 0 : known.coefficientBytes();
		if (decodeBytes > limits.maxDecodeBytes()) {
			throw new RejectedException(Rejection.JPEG_TOO_MUCH_MEMORY,
					Map.of("width", known.width(), "height", known.height()));
		}
		return decodeBytes;
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
}
