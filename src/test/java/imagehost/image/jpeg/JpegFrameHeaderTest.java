package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.find;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.segment;
import static imagehost.image.jpeg.JpegBytes.with;
import static imagehost.image.jpeg.JpegRefusals.assertRejected;

import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame header: one, of a process that browsers show, without contradictions. */
class JpegFrameHeaderTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final int FRAME = find(BASELINE, JpegMarkers.SOF0);

	@ParameterizedTest
	@ValueSource(ints = {0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
	void rejectsAProcessThatBrowsersDoNotShow(int marker) {
		assertRejected(with(BASELINE, FRAME + 1, marker), Rejection.JPEG_UNSUPPORTED_PROCESS,
				Map.of("process", marker - 0xC0));
	}

	@Test
	void rejectsTwelveBits() {
		assertRejected(with(BASELINE, FRAME + 4, 12), Rejection.JPEG_UNSUPPORTED_PRECISION, Map.of("bits", 12));
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 2, 5, 255})
	void rejectsANumberOfComponentsThatBrowsersDoNotShow(int components) {
		assertRejected(with(BASELINE, FRAME + 9, components), Rejection.JPEG_UNSUPPORTED_COMPONENTS,
				Map.of("components", components));
	}

	@Test
	void rejectsAFrameHeaderThatContradictsItself() {
		assertRejected(with(BASELINE, FRAME + 9, 1), Rejection.JPEG_BAD_FRAME_HEADER, Map.of());
		assertRejected(with(BASELINE, FRAME + 11, 0x51), Rejection.JPEG_BAD_FRAME_HEADER, Map.of());
		assertRejected(with(BASELINE, FRAME + 11, 0x10), Rejection.JPEG_BAD_FRAME_HEADER, Map.of());
		assertRejected(with(BASELINE, FRAME + 12, 4), Rejection.JPEG_BAD_FRAME_HEADER, Map.of());
		assertRejected(insertBefore(JpegMarkers.SOF0, BASELINE, segment(JpegMarkers.SOF0, bytes(8, 0, 48, 0, 64))),
				Rejection.JPEG_BAD_FRAME_HEADER, Map.of());
	}

	@Test
	void rejectsAZeroDimension() {
		assertRejected(with(BASELINE, FRAME + 6, 0), Rejection.ZERO_DIMENSION, Map.of());
		assertRejected(with(BASELINE, FRAME + 8, 0), Rejection.ZERO_DIMENSION, Map.of());
	}

	@Test
	void rejectsNoneAndSeveralFrames() {
		byte[] frame = Arrays.copyOfRange(BASELINE, FRAME, FRAME + 19);

		assertRejected(JpegBytes.without(JpegMarkers.SOF0, BASELINE), Rejection.JPEG_NO_FRAME, Map.of());
		assertRejected(bytes(0xFF, 0xD8, 0xFF, 0xD9), Rejection.JPEG_NO_FRAME, Map.of());
		assertRejected(insert(BASELINE, FRAME, frame), Rejection.JPEG_SEVERAL_FRAMES, Map.of());
	}
}
