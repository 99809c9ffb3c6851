package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejectedBySmallLimits;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import imagehost.image.ImageLimits;
import imagehost.image.Rejection;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often an animation is played, how long a frame is shown, and where it lies. */
class GifLoopTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@ParameterizedTest
	@ValueSource(ints = {0, 1, 255, 256, 65_535})
	void keepsTheCount(int count) {
		byte[] file = screen(4, 3).loop("NETSCAPE2.0", count).image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	/** Of the first byte of a sub-block of three, three bits say that it is a count. */
	@ParameterizedTest
	@CsvSource({"3, 1, true", "3, 9, true", "3, 2, false", "3, 0, false", "4, 1, false"})
	void readsSubBlocksAsBrowsersDo(int length, int id, boolean isCount) {
		byte[] file = screen(4, 3).raw(0x21, 0xFF, 11).text("NETSCAPE2.0").raw(5, 1, 2, 3, 4, 5)
				.subBlock(Arrays.copyOf(new byte[]{(byte) id, 7, 1, 9}, length)).raw(0).image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(
				isCount ? screen(4, 3).loop("NETSCAPE2.0", 0x107).image(4, 3).end() : PLAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = {"NETSCAPE2.1", "ANIMEXTS1.1", "xxxxxxxxxxx"})
	void readsNothingUnderAnotherName(String name) {
		assertThat(scrubbed(screen(4, 3).loop(name, 7).image(4, 3).end())).isEqualTo(PLAIN);
		assertThat(scrubbed(screen(4, 3).raw(0x21, 0xFF, 12).text("NETSCAPE2.0").raw(3, 1, 7, 0).image(4, 3)
				.end())).isEqualTo(PLAIN);
	}

	@Test
	void keepsDelayAndTransparentColour() {
		byte[] file = bareScreen(1, 1).raw(0x21, 0xF9, 4, 1, 0xFF, 0xFE, 3, 0).descriptor(0, 0, 1, 1, 0x81)
				.raw(1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2).subBlock(codesOf(4, 0, 5)).raw(0)
				.raw(0x21, 0xF9, 4, 1 | 3 << 2, 0, 0x80, 0, 0).descriptor(0, 0, 1, 1, 0x81)
				.raw(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2).subBlock(codesOf(4, 0, 5)).raw(0).end();
		byte[] unused = bareScreen(1, 1).raw(0x21, 0xF9, 4, 0, 0xFF, 0xFE, 0, 0).descriptor(0, 0, 1, 1, 0x81)
				.raw(1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2).subBlock(codesOf(4, 0, 5)).raw(0).bytes();

		assertThat(Arrays.copyOf(scrubbed(file), unused.length)).isEqualTo(unused);
		assertThat(scrubbed(file)).endsWith(Arrays.copyOfRange(file, unused.length, file.length));
	}

	@Test
	void widensTheScreenForTheFirstFrameAlone() {
		byte[] moved = screen(2, 2).descriptor(3, 5, 1, 1, 0).raw(2).subBlock(codesOf(4, 0, 5)).raw(0).end();
		byte[] nothing = screen(2, 2).descriptor(3, 5, 1, 0, 0).raw(2).subBlock(codesOf(4, 5)).raw(0).end();
		byte[] none = screen(2, 2).descriptor(3, 5, 0, 1, 0).raw(2).subBlock(codesOf(4, 5)).raw(0).end();

		assertThat(image(moved).width()).isEqualTo(4);
		assertThat(image(moved).height()).isEqualTo(6);
		assertThat(image(nothing).width()).isEqualTo(image(none).height()).isEqualTo(2);
	}

	/** Up to 100 pixels together, of frames that are cut. */
	@Test
	void boundsThePixelsOfFramesThatAreCut() {
		ImageLimits small = new ImageLimits(100, 20, 3, 40, 4, 1_000, 1 << 24);
		GifScreen fitting = new GifScreen(small, 2, 2);
		GifScreen exceeding = new GifScreen(small, 2, 2);

		assertThatCode(() -> {
			fitting.place(0, 0, 2, 2, 2);
			fitting.place(0, 0, 10, 5, 2);
			fitting.place(0, 0, 5, 10, 3);
			exceeding.place(1, 0, 2, 1, 2);
			exceeding.place(0, 0, 2, 20, 2);
			exceeding.place(0, 0, 20, 2, 3);
		}).doesNotThrowAnyException();
		assertThat(catchThrowable(() -> exceeding.place(0, 1, 1, 19, 3)))
				.hasMessageStartingWith("too_many_frame_pixels");
	}

	@Test
	void countsTheFramesOfNothingToo() {
		GifBytes frames = screen(2, 2).image(1, 1);
		for (int number = 0; number < 3; number++) {
			frames.descriptor(0, 0, 0, 0, 0).raw(2).subBlock(codesOf(4, 5)).raw(0);
		}

		assertThat(rejectedBySmallLimits(frames.end()).rejection()).isEqualTo(Rejection.TOO_MANY_FRAMES);
	}
}
