package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.find;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static imagehost.image.jpeg.JpegBytes.with;
import static imagehost.image.jpeg.JpegRefusals.assertRejected;

import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scan headers: each component of the frame, and in a sequential image once. */
class JpegScanHeaderTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final int SCAN = find(BASELINE, JpegMarkers.SOS);

	@Test
	void rejectsAFileWithoutAScan() {
		byte[] cut = join(Arrays.copyOf(BASELINE, SCAN), bytes(0xFF, 0xD9));

		assertRejected(cut, Rejection.JPEG_NO_SCAN, Map.of());
	}

	@Test
	void rejectsAScanHeaderThatDoesNotFitTheFrame() {
		assertRejected(with(BASELINE, SCAN + 4, 0), Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", 1));
		assertRejected(with(BASELINE, SCAN + 4, 2), Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", 1));
		assertRejected(with(BASELINE, SCAN + 5, 9), Rejection.JPEG_BAD_SCAN_HEADER, Map.of("scan", 1));
		assertRejected(insert(BASELINE, SCAN, bytes(0xFF, JpegMarkers.SOS, 0, 2)), Rejection.JPEG_BAD_SCAN_HEADER,
				Map.of("scan", 1));
	}

	@Test
	void rejectsAComponentTwiceInAScan() {
		assertRejected(with(BASELINE, SCAN + 7, BASELINE[SCAN + 5]), Rejection.JPEG_DUPLICATE_COMPONENT,
				Map.of("scan", 1));
	}

	@Test
	void rejectsASequentialScanThatComesAgain() {
		byte[] scan = Arrays.copyOfRange(BASELINE, SCAN, BASELINE.length - 2);

		assertRejected(insert(BASELINE, BASELINE.length - 2, scan), Rejection.JPEG_DUPLICATE_COMPONENT,
				Map.of("scan", 2));
	}

	@Test
	void rejectsAnImageThatLacksAComponent() {
		byte[] onlyTheFirst = join(Arrays.copyOf(BASELINE, SCAN),
				segment(JpegMarkers.SOS, bytes(1, BASELINE[SCAN + 5], 0, 0, 63, 0)), bytes(0, 0xFF, 0xD9));

		assertRejected(onlyTheFirst, Rejection.JPEG_COMPONENT_MISSING, Map.of());
	}
}
