package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.codesOf;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The compressed data of a frame: whole sub-blocks up to the end code, and nothing behind it. */
class GifDataTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void leavesOutWhatHidesBehindTheEndCode() {
		byte[] sameBlock = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(Arrays.copyOf(codes(12, true), 200)).raw(0).end();
		byte[] nextBlock = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, true))
				.raw(5).text("<?php").raw(0).end();

		assertThat(scrubbed(sameBlock)).isEqualTo(PLAIN);
		assertThat(scrubbed(nextBlock)).isEqualTo(PLAIN);
	}

	@Test
	void leavesOutPixelsBehindTheLastAndEndsTheDataThere() {
		byte[] file = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(100, true)).raw(0)
				.end();

		byte[] scrubbed = scrubbed(file);

		assertThat(scrubbed).isEqualTo(PLAIN);
	}

	@Test
	void endsEveryFrameWithAnEndCodeAlone() {
		byte[] none = screen(4, 3).descriptor(0, 0, 4, 3, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(12, false)).raw(0)
				.end();
		byte[] clearBefore = screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 1, 2, 4, 5)).raw(0).end();
		byte[] bitsBehind = screen(2, 1).descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 1, 2, 5, 7, 7)).raw(0).end();

		assertThat(scrubbed(none)).isEqualTo(PLAIN);
		assertThat(scrubbed(clearBefore)).isEqualTo(scrubbed(bitsBehind)).isEqualTo(scrubbed(screen(2, 1)
				.descriptor(0, 0, 2, 1, 0).raw(MINIMUM_CODE_SIZE).subBlock(codesOf(4, 1, 2, 5)).raw(0).end()));
	}

	@Test
	void fillsTheSubBlocks() {
		byte[] codes = codes(1_000, true);
		GifBytes bits = screen(100, 10).descriptor(0, 0, 100, 10, 0).raw(MINIMUM_CODE_SIZE);
		for (byte code : codes) {
			bits.subBlock(code);
		}
		byte[] whole = screen(100, 10).descriptor(0, 0, 100, 10, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(Arrays.copyOf(codes, 255)).subBlock(Arrays.copyOfRange(codes, 255, 510))
				.subBlock(Arrays.copyOfRange(codes, 510, codes.length)).raw(0).end();

		assertThat(scrubbed(bits.raw(0).end())).isEqualTo(whole);
		assertThat(image(whole).bytes()).isSameAs(whole);
	}

	/** The last code ends with the last byte, and nothing follows. */
	@Test
	void takesDataThatEndWithTheirLastPixel() {
		byte[] file = screen(5, 1).descriptor(0, 0, 5, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 0, 1, 4, 2, 3, 4, 0)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(screen(5, 1).descriptor(0, 0, 5, 1, 0).raw(MINIMUM_CODE_SIZE)
				.subBlock(codesOf(4, 0, 1, 4, 2, 3, 4, 0, 5)).raw(0).end());
	}

	@Test
	void leavesOutWholeSubBlocksBehindTheEndCode() {
		for (int pixels : new int[]{12, 400, 1_000}) {
			GifBytes plain = screen(pixels / 2, 2).descriptor(0, 0, pixels / 2, 2, 0).raw(MINIMUM_CODE_SIZE);
			GifBytes padded = screen(pixels / 2, 2).descriptor(0, 0, pixels / 2, 2, 0).raw(MINIMUM_CODE_SIZE);

			assertThat(scrubbed(padded.subBlocks(Arrays.copyOf(codes(pixels, true), 255 * 6)).end()))
					.isEqualTo(scrubbed(plain.subBlocks(codes(pixels, true)).end()));
		}
	}

	/** Two colours: codes of two bits, 2 to clear and 3 to end. */
	@Test
	void takesTheSmallestCodeSize() {
		byte[] file = screen(1, 1).descriptor(0, 0, 1, 1, 0).raw(1).subBlock((byte) 0b11_01_10).raw(0).end();

		assertThat(image(file).frames()).isEqualTo(1);
		assertThat(scrubbed(file)).contains(0b11_01_10);
	}

	@Test
	void fillsTheSubBlocksBehindThoseThatAreFull() {
		byte[] codes = codes(3_000, true);
		for (int full = 0; full < 4; full++) {
			GifBytes divided = screen(300, 10).descriptor(0, 0, 300, 10, 0).raw(MINIMUM_CODE_SIZE);
			for (int offset = 0; offset < codes.length;) {
				int length = Math.min(offset < 255 * full ? 255 : 100, codes.length - offset);
				divided.subBlock(Arrays.copyOfRange(codes, offset, offset + length));
				offset += length;
			}

			assertThat(scrubbed(divided.raw(0).end())).isEqualTo(scrubbed(screen(300, 10)
					.descriptor(0, 0, 300, 10, 0).raw(MINIMUM_CODE_SIZE).subBlocks(codes).end()));
		}
	}
}
