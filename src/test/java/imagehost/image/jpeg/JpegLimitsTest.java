package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.find;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.with;
import static imagehost.image.jpeg.JpegRefusals.assertRejected;
import static imagehost.image.jpeg.JpegRefusals.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits are inclusive, and hold before the work that they bound. */
class JpegLimitsTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final int FRAME = find(BASELINE, JpegMarkers.SOF0);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);
	private static final ImageLimits NARROW = new ImageLimits(64 * 48, 64, 1, 1, 5, 64 * 48 * 4, 1 << 24);

	@Test
	void acceptsExactlyTheLimitsAndRejectsOneMore() throws RejectedException {
		assertThatCode(() -> reader(NARROW).inspect(BASELINE, Effort.ofOneImage())).doesNotThrowAnyException();

		assertRejected(NARROW, with(BASELINE, FRAME + 8, 65), Rejection.SIDE_TOO_LONG);
		assertRejected(NARROW, with(BASELINE, FRAME + 6, 49), Rejection.TOO_MANY_PIXELS);
		assertRejected(NARROW, PROGRESSIVE, Rejection.JPEG_TOO_MANY_SCAN_PIXELS);
		int scans = 10;
		ImageLimits enough = new ImageLimits(64 * 48, 64, 1, 1, scans, 64 * 48 * scans, 1 << 24);
		assertThatCode(() -> reader(enough).inspect(PROGRESSIVE, Effort.ofOneImage())).doesNotThrowAnyException();
		assertRejected(new ImageLimits(64 * 48, 64, 1, 1, scans - 1, 64 * 48 * scans, 1 << 24), PROGRESSIVE,
				Rejection.TOO_MANY_SCANS);
	}

	@Test
	void acceptsExactlyTheLimitOfDecoderMemoryAndRejectsOneByteMore() throws RejectedException {
		// At 4:2:0, 12 units of 16 x 16 pixels, each of 6 blocks of 64 coefficients of 2 bytes.
		long bytes = 12 * 6 * 64 * 2;

		assertThatCode(() -> reader(withDecodeBytes(bytes)).inspect(PROGRESSIVE, Effort.ofOneImage()))
				.doesNotThrowAnyException();
		assertThatCode(() -> reader(withDecodeBytes(1)).inspect(BASELINE, Effort.ofOneImage()))
				.doesNotThrowAnyException();
		assertRejected(withDecodeBytes(bytes - 1), PROGRESSIVE, Rejection.JPEG_TOO_MUCH_MEMORY);
	}

	/** Three channels of an eighth of 8,000 x 8,000 pixels, once to show and once to see how far a fault reaches. */
	@Test
	void countsThePixelsOfALargeImageAmongTheMemoryOfDecoders() throws RejectedException {
		byte[] large = with(with(BASELINE, FRAME + 5, 8_000 >> 8), FRAME + 6, 8_000 & 0xFF);
		large = with(with(large, FRAME + 7, 8_000 >> 8), FRAME + 8, 8_000 & 0xFF);

		assertThat(
				reader(ImageLimits.DEFAULT.withMaxPixels(64_000_000)).inspect(large, Effort.ofOneImage()).decodeBytes())
				.isEqualTo(2 * 3 * 1_000 * 1_000);
	}

	private static ImageLimits withDecodeBytes(long bytes) {
		return new ImageLimits(64 * 48, 64, 1, 1, 64, 1 << 24, bytes);
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
}
