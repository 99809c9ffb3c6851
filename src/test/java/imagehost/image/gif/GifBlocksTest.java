package imagehost.image.gif;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.gif.GifBytes.MINIMUM_CODE_SIZE;
import static imagehost.image.gif.GifBytes.bareScreen;
import static imagehost.image.gif.GifBytes.codes;
import static imagehost.image.gif.GifBytes.screen;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Image;
import imagehost.image.ImageFormat;
import org.junit.jupiter.api.Test;

/** Which blocks of a GIF are kept, and in which form. */
class GifBlocksTest {
	private static final byte[] PLAIN = screen(4, 3).image(4, 3).end();

	@Test
	void keepsAPlainImageAsItIsWithoutACopy() {
		Image image = image(PLAIN);

		assertThat(image).extracting(Image::format, Image::width, Image::height, Image::frames)
				.containsExactly(ImageFormat.GIF, 4, 3, 1);
		assertThat(image.bytes()).isSameAs(PLAIN);
	}

	@Test
	void takesGif87a() {
		byte[] file = PLAIN.clone();
		file[4] = '7';

		assertThat(image(file).bytes()).isEqualTo(file);
	}

	@Test
	void keepsAnAnimationAsItIsWithoutACopy() {
		byte[] file = screen(4, 3).loop("NETSCAPE2.0", 5).control(1, 10).image(4, 3).control(2, 20).image(2, 2).end();

		assertThat(image(file).bytes()).isSameAs(file);
		assertThat(image(file).frames()).isEqualTo(2);
	}

	@Test
	void keepsInterlacedFramesWithTheirOwnColourTable() {
		byte[] file = bareScreen(4, 3).descriptor(0, 0, 4, 3, 0xC0).raw(1, 2, 3, 4, 5, 6).raw(MINIMUM_CODE_SIZE)
				.subBlock(codes(12, true)).raw(0).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void dropsWhatFollowsTheTrailer() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).raw(0x3B).text("PK\3\4 an archive").bytes())).isEqualTo(PLAIN);
	}

	@Test
	void repairsAMissingTrailer() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).bytes())).isEqualTo(PLAIN);
	}

	@Test
	void endsWhereAnotherGifBegins() {
		assertThat(scrubbed(screen(4, 3).image(4, 3).text("GIF89a and so on").bytes())).isEqualTo(PLAIN);
		assertThat(scrubbed(screen(4, 3).image(4, 3).text("GIF8").bytes())).isEqualTo(PLAIN);
	}

	@Test
	void dropsEveryExtensionThatIsNotTheImage() {
		byte[] file = screen(4, 3).extension(0xFE, "a comment").extension(0xFF, "XMP DataXMP").extension(0x2A, "?")
				.extension(0xFF, "NETSCAPE2.0").image(4, 3).extension(0xFE, "another").end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void dropsPlainTextWithItsGraphicControl() {
		byte[] file = screen(4, 3).control(1, 10).extension(0x01, "text").image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void writesTheLastGraphicControlBeforeItsImage() {
		byte[] file = screen(4, 3).control(1, 10).control(2, 20).extension(0xFE, "a comment").image(4, 3).control(3, 30)
				.end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(2, 20).image(4, 3).end());
	}

	@Test
	void keepsOfALoopExtensionTheCountAlone() {
		byte[] netscape = screen(4, 3).raw(0x21, 0xFF, 11).text("NETSCAPE2.0").raw(5, 2, 1, 2, 3, 4, 3, 1, 9, 0, 2, 'h',
				'i', 0).image(4, 3).end();
		byte[] animexts = screen(4, 3).loop("ANIMEXTS1.0", 3).image(4, 3).end();

		assertThat(scrubbed(netscape)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 9).image(4, 3).end());
		assertThat(scrubbed(animexts)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 3).image(4, 3).end());
	}

	@Test
	void dropsTheSecretPartOfAGraphicControl() {
		byte[] file = screen(4, 3).raw(0x21, 0xF9, 4, 4, 10, 0, 0, 3, 'a', 'b', 'c', 0).image(4, 3).end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(1, 10).image(4, 3).end());
	}

	@Test
	void clearsReservedAndUnusedBits() {
		byte[] file = screen(4, 3).raw(0x21, 0xF9, 4, 0xE2 | 2 << 2, 10, 0, 0x48, 0).descriptor(0, 0, 4, 3, 0x3F)
				.raw(MINIMUM_CODE_SIZE).subBlock(codes(12, true)).raw(0).end();
		file[10] = (byte) 0xF9;
		file[11] = 0x48;
		file[12] = 0x49;

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).control(2, 10).image(4, 3).end());
	}

	@Test
	void readsDisposalsAsBrowsersDo() {
		assertThat(scrubbed(screen(4, 3).control(4, 10).image(4, 3).end()))
				.isEqualTo(screen(4, 3).control(3, 10).image(4, 3).end());
		assertThat(scrubbed(screen(4, 3).control(7, 10).image(4, 3).end()))
				.isEqualTo(screen(4, 3).control(0, 10).image(4, 3).end());
	}

	@Test
	void keepsOneLoopTheLast() {
		byte[] file = screen(4, 3).loop("NETSCAPE2.0", 7).loop("ANIMEXTS1.0", 8).image(4, 3).image(4, 3)
				.loop("NETSCAPE2.0", 9).end();

		assertThat(scrubbed(file)).isEqualTo(screen(4, 3).loop("NETSCAPE2.0", 9).image(4, 3).image(4, 3).end());
	}
}
