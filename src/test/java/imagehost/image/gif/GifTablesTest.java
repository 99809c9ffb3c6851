package imagehost.image.gif;

import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Colour tables hold the colours that a pixel shows, and no others. */
class GifTablesTest {
	@Test
	void clearsWhatNoPixelShowsInTables() {
		byte[] codes = codesOf(4, 1, 3, 1, 5);
		byte[] file = screen(3, 1).raw(0x21, 0xF9, 4, 1, 0, 0, 3, 0).descriptor(0, 0, 3, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes).raw(0).end();
		byte[] expected = new GifBytes().text("GIF89a").shortNumber(3).shortNumber(1).raw(0x81, 0, 0)
				.raw(0, 0, 0, 60, 80, 100, 0, 0, 0, 0, 0, 0).raw(0x21, 0xF9, 4, 1, 0, 0, 3, 0)
				.descriptor(0, 0, 3, 1, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(expected);
	}

	@Test
	void keepsInTheGlobalTableWhatAnyFrameShows() {
		byte[] one = codesOf(4, 1, 5);
		byte[] three = codesOf(4, 3, 5);
		byte[] file = screen(1, 1).raw(0x21, 0xF9, 4, 1, 5, 0, 3, 0).descriptor(0, 0, 1, 1, 0).raw(2).subBlock(three)
				.raw(0).descriptor(0, 0, 1, 1, 0).raw(2).subBlock(three).raw(0).descriptor(0, 0, 1, 1, 0x80)
				.raw(9, 9, 9, 8, 8, 8).raw(2).subBlock(one).raw(0).end();

		byte[] scrubbed = scrubbed(file);

		assertThat(Arrays.copyOfRange(scrubbed, 13, 25)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 180, 200, 220);
		assertThat(Arrays.copyOfRange(scrubbed, 63, 73)).containsExactly(0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80);
		assertThat(Arrays.copyOfRange(scrubbed, 73, 79)).containsExactly(0, 0, 0, 8, 8, 8);
	}

	@Test
	void dropsAGlobalTableThatNoFrameUses() {
		byte[] file = screen(1, 1).descriptor(0, 0, 1, 1, 0x80).raw(9, 9, 9, 8, 8, 8).raw(2)
				.subBlock(codesOf(4, 0, 5)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(bareScreen(1, 1).descriptor(0, 0, 1, 1, 0x80).raw(9, 9, 9, 0, 0, 0)
				.raw(2).subBlock(codesOf(4, 0, 5)).raw(0).end());
	}
}
