package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegRefusals.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.ReducedSize;
import imagehost.image.Rejection;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What a reader says of its format, and of files that are damaged. */
class JpegReaderTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final byte[] PROGRESSIVE = JpegSamples.progressive(64, 48);

	private final JpegReader reader = JpegRefusals.reader(ImageLimits.DEFAULT);

	@Test
	void describesItself() {
		assertThat(reader.format()).isEqualTo(ImageFormat.JPEG);
		assertThat(reader.description()).isEqualTo("JPEG is decoded by ImageIO, in a test");
		assertThat(reader.isOpaque(BASELINE)).isTrue();
	}

	@Test
	void makesNothingOfAFileThatIsDamagedSince() {
		byte[] cut = Arrays.copyOf(PROGRESSIVE, 300);

		assertThat(reader.decodeBytes(cut)).isZero();
		assertThat(reader.decodeBytes(PROGRESSIVE)).isEqualTo(12 * 6 * 64 * 2);
		assertThat(reader.thumbnail(cut, ReducedSize.THUMBNAIL)).isEmpty();
		assertThat(reader.thumbnail(PROGRESSIVE, ReducedSize.THUMBNAIL)).isPresent();
	}

	/** Where the rows come one after the other, it is known how many there are; in several scans it is not. */
	@Test
	void saysHowMuchOfASequentialImageIsMissing() {
		int data = JpegBytes.findData(BASELINE);

		assertThat(cut(BASELINE, data + 300)).isEqualTo(Rejection.JPEG_ROWS_MISSING);
		assertThat(cut(BASELINE, data + 1)).isEqualTo(Rejection.CUT_SHORT);
		assertThat(cut(BASELINE, data - 1)).isEqualTo(Rejection.CUT_SHORT);
		assertThat(cut(BASELINE, 100)).isEqualTo(Rejection.CUT_SHORT);
		assertThat(cut(PROGRESSIVE, PROGRESSIVE.length - 20)).isEqualTo(Rejection.CUT_SHORT);
	}

	private static Rejection cut(byte[] file, int length) {
		return rejected(ImageLimits.DEFAULT, Arrays.copyOf(file, length)).rejection();
	}

	@Test
	void takesNothingForAnImageThatDoesNotBeginAsOne() {
		assertThat(rejected(ImageLimits.DEFAULT, JpegBytes.join(new byte[1], BASELINE)).rejection())
				.isEqualTo(Rejection.NOT_AN_IMAGE);
		assertThat(rejected(ImageLimits.DEFAULT, Arrays.copyOfRange(BASELINE, 2, BASELINE.length)).rejection())
				.isEqualTo(Rejection.NOT_AN_IMAGE);
	}
}
