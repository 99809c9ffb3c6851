package imagehost.image.png;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejected;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApngReaderTest {
	private static final byte[] STILL = grey4x3().data(rows4x3()).end();
	/** A frame of 2 × 1 pixels. */
	private static final byte[] SMALL_FRAME = deflate((byte) 0, (byte) 7, (byte) 8);

	@Test
	void keepsAnAnimation() {
		byte[] file = grey4x3().animation(3, 5).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 2, 1, 2, 2)
				.frameData(2, SMALL_FRAME).frame(3, 4, 3, 0, 0).frameData(4, deflate(rows4x3())).end();

		assertThat(scrubbed(file)).isEqualTo(file);
		assertThat(image(file).frames()).isEqualTo(3);
	}

	@Test
	void joinsTheDataOfAFrameAndNumbersThemAnew() {
		byte[] file = grey4x3().animation(3, 5).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 4, 3, 0, 0)
				.frameData(2, Arrays.copyOf(deflate(rows4x3()), 1)).frameData(3)
				.frameData(4, Arrays.copyOfRange(deflate(rows4x3()), 1, deflate(rows4x3()).length))
				.frame(5, 2, 1, 2, 2).frameData(6, SMALL_FRAME).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().animation(3, 5).frame(0, 4, 3, 0, 0).data(rows4x3())
				.frame(1, 4, 3, 0, 0).frameData(2, deflate(rows4x3())).frame(3, 2, 1, 2, 2).frameData(4, SMALL_FRAME)
				.end());
	}

	@Test
	void putsTheFirstFrameInPlaceOfADefaultImageThatNobodySees() {
		byte[] hidden = {0, 'H', 'I', 'D', 'D', 0, 'E', 'N', '-', '7', 0, 'f', '3', 'a', '!'};
		byte[] file = grey4x3().animation(2, 0).data(hidden).frame(0, 4, 3, 0, 0).frameData(1, deflate(rows4x3()))
				.frame(2, 2, 1, 0, 0).frameData(3, SMALL_FRAME).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3())
				.frame(1, 2, 1, 0, 0).frameData(2, SMALL_FRAME).end());
	}

	@Test
	void forgetsTheColoursOfADefaultImageThatNobodySees() {
		byte[] palette = {1, 2, 3, 'H', 'I', 'D'};
		PngBytes shown = PngBytes.signature().header(8, 1, 1, PngImageHeader.INDEXED, 0).chunk("PLTE", palette)
				.animation(1, 0).data((byte) 0, (byte) 0xFF).frame(0, 8, 1, 0, 0)
				.frameData(1, deflate((byte) 0, (byte) 0));

		assertThat(scrubbed(shown.end())).isEqualTo(PngBytes.signature().header(8, 1, 1, PngImageHeader.INDEXED, 0)
				.chunk("PLTE", (byte) 1, (byte) 2, (byte) 3, (byte) 0, (byte) 0, (byte) 0).animation(1, 0)
				.frame(0, 8, 1, 0, 0).data((byte) 0, (byte) 0).end());
	}

	@Test
	void rejectsADefaultImageThatNobodySeesWhereTheFirstFrameCannotTakeItsPlace() {
		byte[] file = grey4x3().animation(1, 0).data(rows4x3()).frame(0, 2, 1, 0, 0).frameData(1, SMALL_FRAME).end();

		assertThat(rejected(file)).hasMessage("apng_bad_frame {frame=1}");
	}

	@Test
	void takesAFrameControlThatComesBeforeTheAnimationControl() {
		byte[] file = grey4x3().frame(0, 4, 3, 0, 0).animation(1, 0).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().animation(1, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).end());
	}

	@Test
	void dropsFramesThatNoBrowserPlays() {
		byte[] noControl = grey4x3().frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 2, 1, 0, 0)
				.frameData(2, SMALL_FRAME).end();
		byte[] lateControl = grey4x3().data(rows4x3()).animation(1, 0).frame(0, 2, 1, 0, 0).frameData(1, SMALL_FRAME)
				.end();
		byte[] noFrames = grey4x3().animation(0, 0).data(rows4x3()).end();
		byte[] negativeFrames = grey4x3().animation(-1, 0).data(rows4x3()).end();

		assertThat(scrubbed(noControl)).isEqualTo(STILL);
		assertThat(scrubbed(lateControl)).isEqualTo(STILL);
		assertThat(scrubbed(noFrames)).isEqualTo(STILL);
		assertThat(scrubbed(negativeFrames)).isEqualTo(STILL);
	}

	@Test
	void dropsASecondAnimationControl() {
		byte[] file = grey4x3().animation(1, 7).animation(1, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().animation(1, 7).frame(0, 4, 3, 0, 0).data(rows4x3()).end());
	}

	@Test
	void leavesOutWhatHidesBehindTheDataOfAFrame() {
		byte[] padded = Arrays.copyOf(SMALL_FRAME, SMALL_FRAME.length + 50);
		byte[] file = grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 2, 1, 0, 0)
				.frameData(2, padded).frameData(3, padded).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3())
				.frame(1, 2, 1, 0, 0).frameData(2, SMALL_FRAME).end());
	}

	@Test
	void rejectsAGapAndARepetitionInTheSequence() {
		assertThat(rejection(grey4x3().animation(1, 0).data(rows4x3()).frame(1, 2, 1, 0, 0)
				.frameData(2, SMALL_FRAME).end())).isEqualTo(Rejection.APNG_WRONG_ORDER);
		assertThat(rejection(grey4x3().animation(1, 0).data(rows4x3()).frame(0, 4, 3, 0, 0)
				.frameData(2, SMALL_FRAME).end())).isEqualTo(Rejection.APNG_WRONG_ORDER);
		assertThat(rejection(grey4x3().animation(1, 0).data(rows4x3()).frame(0, 4, 3, 0, 0)
				.frameData(1, SMALL_FRAME).frameData(1, SMALL_FRAME).end())).isEqualTo(Rejection.APNG_WRONG_ORDER);
		assertThat(rejection(grey4x3().animation(1, 0).data(rows4x3()).chunk("fdAT", new byte[3]).end()))
				.isEqualTo(Rejection.APNG_WRONG_ORDER);
	}

	@Test
	void rejectsAnotherCountOfFramesThanDeclared() {
		byte[] file = grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).end();

		assertThat(rejected(file).rejection()).isEqualTo(Rejection.APNG_WRONG_FRAME_COUNT);
		assertThat(rejected(file).facts()).isEqualTo(Map.of("frames", 1, "declared_frames", 2));
	}

	@Test
	void rejectsAFrameOutsideTheCanvas() {
		assertThat(rejection(oneFrame(2, 1, 3, 0))).isEqualTo(Rejection.APNG_BAD_FRAME);
		assertThat(rejection(oneFrame(2, 1, 0, 3))).isEqualTo(Rejection.APNG_BAD_FRAME);
		assertThat(rejection(oneFrame(2, 1, -1, 0))).isEqualTo(Rejection.APNG_BAD_FRAME);
		assertThat(rejection(oneFrame(0, 1, 0, 0))).isEqualTo(Rejection.APNG_BAD_FRAME);
		assertThat(rejection(oneFrame(2, 0, 0, 0))).isEqualTo(Rejection.APNG_BAD_FRAME);
	}

	private static byte[] oneFrame(int width, int height, int left, int top) {
		return grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, width, height, left, top)
				.frameData(2, SMALL_FRAME).end();
	}

	@Test
	void rejectsAFirstFrameThatDoesNotFillTheCanvasAndASecondBeforeTheData() {
		assertThat(rejection(grey4x3().animation(1, 0).frame(0, 2, 1, 0, 0).data(rows4x3()).end()))
				.isEqualTo(Rejection.APNG_BAD_FRAME);
		assertThat(rejection(
				grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).frame(1, 4, 3, 0, 0).data(rows4x3()).end()))
				.isEqualTo(Rejection.APNG_BAD_FRAME);
	}

	@Test
	void rejectsDataWithoutAFrame() {
		assertThat(rejection(grey4x3().animation(1, 0).data(rows4x3()).frameData(0, SMALL_FRAME).end()))
				.isEqualTo(Rejection.APNG_BAD_FRAME);
	}

	@Test
	void saysHowManyRowsOfAFrameAreMissing() {
		byte[] file = grey4x3().animation(1, 0).data(rows4x3()).frame(0, 4, 3, 0, 0).frameData(1, SMALL_FRAME).end();

		assertThat(rejected(file).rejection()).isEqualTo(Rejection.APNG_ROWS_MISSING);
		assertThat(rejected(file).facts()).isEqualTo(Map.of("frame", 1, "rows", 3, "missing_rows", 3));
	}

	@Test
	void rejectsABrokenFrameAndADamagedChunkOfAFrame() {
		assertThat(rejected(grey4x3().animation(1, 0).data(rows4x3()).frame(0, 4, 3, 0, 0)
				.frameData(1, new byte[20]).end())).hasMessage("apng_broken_frame {frame=1}");
		assertThat(rejected(grey4x3().animation(1, 0).data(rows4x3()).frame(0, 4, 3, 0, 0)
				.chunkWithWrongCrc("fdAT", new byte[20]).end())).hasMessage("png_bad_checksum {chunk=fdAT}");
		assertThat(rejected(grey4x3().chunkWithWrongCrc("acTL", new byte[8]).data(rows4x3()).end()))
				.hasMessage("png_bad_checksum {chunk=acTL}");
	}

	@Test
	void rejectsEveryPrefix() {
		byte[] file = grey4x3().animation(2, 0).frame(0, 4, 3, 0, 0).data(rows4x3()).frame(1, 2, 1, 0, 0)
				.frameData(2, SMALL_FRAME).end();

		for (int length = 41; length < file.length; length++) {
			assertThat(rejection(Arrays.copyOf(file, length))).isIn(Rejection.CUT_SHORT, Rejection.PNG_ROWS_MISSING,
					Rejection.APNG_ROWS_MISSING);
		}
	}

	@Test
	void holdsTheDeclaredFramesAgainstTheLimits() {
		assertThat(rejectedBySmallLimits(grey4x3().animation(4, 0).end()).facts())
				.isEqualTo(Map.of("frames", 4L, "limit_frames", 3));
		assertThat(rejectedBySmallLimits(
				PngBytes.signature().header(7, 2, 8, 0, 0).animation(3, 0).end()).rejection())
				.isEqualTo(Rejection.TOO_MANY_FRAME_PIXELS);
	}
}
