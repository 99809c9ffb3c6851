package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.find;
import static imagehost.image.jpeg.JpegBytes.insert;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static imagehost.image.jpeg.JpegBytes.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegRejectionTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final int FRAME = find(BASELINE, JpegMarkers.SOF0);
	private static final int SCAN = find(BASELINE, JpegMarkers.SOS);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);
	private static final ImageLimits NARROW = new ImageLimits(64 * 48, 64, 1, 1, 5, 64 * 48 * 4, 1 << 24);

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
	void acceptsExactlyTheLimitsAndRejectsOneMore() throws RejectedException {
		assertThatCode(() -> reader(NARROW).inspect(BASELINE)).doesNotThrowAnyException();

		assertRejected(NARROW, with(BASELINE, FRAME + 8, 65), Rejection.SIDE_TOO_LONG);
		assertRejected(NARROW, with(BASELINE, FRAME + 6, 49), Rejection.TOO_MANY_PIXELS);
		assertRejected(NARROW, PROGRESSIVE, Rejection.JPEG_TOO_MANY_SCAN_PIXELS);
		int scans = 10;
		ImageLimits enough = new ImageLimits(64 * 48, 64, 1, 1, scans, 64 * 48 * scans, 1 << 24);
		assertThatCode(() -> reader(enough).inspect(PROGRESSIVE)).doesNotThrowAnyException();
		assertRejected(new ImageLimits(64 * 48, 64, 1, 1, scans - 1, 64 * 48 * scans, 1 << 24), PROGRESSIVE,
				Rejection.TOO_MANY_SCANS);
	}

	@Test
	void acceptsExactlyTheLimitOfDecoderMemoryAndRejectsOneByteMore() throws RejectedException {
		// At 4:2:0, 12 units of 16 x 16 pixels, each of 6 blocks of 64 coefficients of 2 bytes.
		long bytes = 12 * 6 * 64 * 2;

		assertThat(reader(ImageLimits.DEFAULT).inspect(PROGRESSIVE).decodeBytes()).isEqualTo(bytes);
		assertThat(reader(ImageLimits.DEFAULT).inspect(BASELINE).decodeBytes()).isZero();
		assertThatCode(() -> reader(withDecodeBytes(bytes)).inspect(PROGRESSIVE)).doesNotThrowAnyException();
		assertThatCode(() -> reader(withDecodeBytes(1)).inspect(BASELINE)).doesNotThrowAnyException();
		assertRejected(withDecodeBytes(bytes - 1), PROGRESSIVE, Rejection.JPEG_TOO_MUCH_MEMORY);
	}

	private static ImageLimits withDecodeBytes(long bytes) {
		return new ImageLimits(64 * 48, 64, 1, 1, 64, 1 << 24, bytes);
	}

	@Test
	void rejectsNoneAndSeveralFrames() {
		byte[] frame = Arrays.copyOfRange(BASELINE, FRAME, FRAME + 19);

		assertRejected(JpegBytes.without(JpegMarkers.SOF0, BASELINE), Rejection.JPEG_NO_FRAME, Map.of());
		assertRejected(bytes(0xFF, 0xD8, 0xFF, 0xD9), Rejection.JPEG_NO_FRAME, Map.of());
		assertRejected(insert(BASELINE, FRAME, frame), Rejection.JPEG_SEVERAL_FRAMES, Map.of());
	}

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
	void rejectsAPictureThatLacksAComponent() {
		byte[] onlyTheFirst = join(Arrays.copyOf(BASELINE, SCAN),
				segment(JpegMarkers.SOS, bytes(1, BASELINE[SCAN + 5], 0, 0, 63, 0)), bytes(0, 0xFF, 0xD9));

		assertRejected(onlyTheFirst, Rejection.JPEG_COMPONENT_MISSING, Map.of());
	}

	@Test
	void rejectsASecondStart() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, 0xD8)), Rejection.JPEG_SECOND_START, Map.of());
		assertRejected(insert(BASELINE, BASELINE.length - 2, BASELINE), Rejection.JPEG_SECOND_START, Map.of());
	}

	@Test
	void rejectsARestartOutsideOfAScan() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, 0xD3)), Rejection.JPEG_STRAY_RESTART, Map.of());
	}

	@Test
	void rejectsALengthBelowTwo() {
		assertRejected(insertFirst(BASELINE, bytes(0xFF, JpegMarkers.COM, 0, 1)), Rejection.JPEG_BAD_SEGMENT_LENGTH,
				Map.of("length", 1));
	}

	@Test
	void rejectsAMarkerThatMeansNothing() {
		assertRejected(insertFirst(BASELINE, segment(0x9F, ascii("?"))), Rejection.JPEG_UNKNOWN_MARKER,
				Map.of("marker", "FF9F"));
		assertRejected(insertFirst(BASELINE, segment(0xDE, ascii("?"))), Rejection.JPEG_UNKNOWN_MARKER,
				Map.of("marker", "FFDE"));
	}

	@Test
	void rejectsMoreSegmentsThanAnyHonestFileHas() {
		byte[] comments = new byte[10_000 * 4];
		for (int offset = 0; offset < comments.length; offset += 4) {
			System.arraycopy(bytes(0xFF, JpegMarkers.COM, 0, 2), 0, comments, offset, 4);
		}

		assertRejected(insertFirst(BASELINE, comments), Rejection.JPEG_TOO_MANY_SEGMENTS,
				Map.of("limit_segments", 10_000));
	}

	@Test
	void rejectsAFileThatIsCutAnywhere() {
		for (int length = 3; length < BASELINE.length; length++) {
			byte[] cut = Arrays.copyOf(BASELINE, length);

			RejectedException rejected = catchThrowableOfType(RejectedException.class,
					() -> reader(ImageLimits.DEFAULT).inspect(cut));

			assertThat(rejected).as("%d bytes", length).isNotNull();
			assertThat(rejected.rejection()).isIn(Rejection.CUT_SHORT, Rejection.JPEG_ROWS_MISSING);
		}
	}

	@Test
	void tellsHowManyRowsAreMissing() {
		byte[] cut = Arrays.copyOf(BASELINE, SCAN + (BASELINE.length - SCAN) * 2 / 3);

		RejectedException rejected = catchThrowableOfType(RejectedException.class,
				() -> reader(ImageLimits.DEFAULT).inspect(cut));

		assertThat(rejected.rejection()).isEqualTo(Rejection.JPEG_ROWS_MISSING);
		assertThat(rejected.facts()).containsEntry("rows", 48);
		assertThat(rejected.facts().get("missing_rows")).isIn(8, 16, 24, 32, 40);
	}

	@Test
	void neverThrowsAnythingElse() {
		Random random = new Random(7);
		for (int round = 0; round < 3_000; round++) {
			byte[] file = (round % 2 == 0 ? BASELINE : PROGRESSIVE).clone();
			for (int change = 0; change < 3; change++) {
				file[random.nextInt(file.length)] = (byte) random.nextInt();
			}

			Throwable thrown = catchThrowable(() -> {
				JpegReader reader = reader(ImageLimits.DEFAULT);
				Inspection found = reader.inspect(file);
				reader.verify(found, found.kept().toByteArray());
			});

			if (thrown != null) {
				assertThat(thrown).isInstanceOf(RejectedException.class);
			}
		}
	}

	private static void assertRejected(byte[] file, Rejection expected, Map<String, Object> facts) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class,
				() -> reader(ImageLimits.DEFAULT).inspect(file));

		assertThat(rejected).isNotNull();
		assertThat(rejected.rejection()).isEqualTo(expected);
		assertThat(rejected.facts()).isEqualTo(facts);
	}

	private static void assertRejected(ImageLimits limits, byte[] file, Rejection expected) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class, () -> reader(limits).inspect(file));

		assertThat(rejected).isNotNull();
		assertThat(rejected.rejection()).isEqualTo(expected);
	}

	private static JpegReader reader(ImageLimits limits) {
		return new JpegReader(limits, new ImageIoJpegVerifier("in a test"));
	}
}
