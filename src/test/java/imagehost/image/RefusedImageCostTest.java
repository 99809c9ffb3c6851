package imagehost.image;

import static imagehost.image.Rejection.APNG_BROKEN_FRAME;
import static imagehost.image.Rejection.PNG_BROKEN_DATA;
import static imagehost.image.Rejection.TOO_MANY_FRAME_PIXELS;
import static imagehost.image.Rejection.TOO_MUCH_WORK;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.gif.GifBytes;
import imagehost.image.png.PngBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an image claims to hold, to refuse it at its very end must not cost a processor much. */
class RefusedImageCostTest {
	private static final int SIDE = 7_071;

	record Bomb(String what, Rejection rejection, Supplier<byte[]> file) {
		@Override
		public String toString() {
			return what;
		}
	}

	static Stream<Bomb> bombs() {
		return Stream.of(new Bomb("PNG of 8 bytes a pixel", PNG_BROKEN_DATA, () -> still(16, 6)),
				new Bomb("animation of 8 bytes a pixel", TOO_MUCH_WORK, () -> animation(16, 6, 2, 2, 0)),
				new Bomb("animation of 4 bytes a pixel", TOO_MUCH_WORK, () -> animation(8, 6, 4, 4, 0)),
				new Bomb("animation of too many bytes", TOO_MANY_FRAME_PIXELS, () -> animation(8, 6, 5, 5, 0)),
				new Bomb("animation of grey pixels", APNG_BROKEN_FRAME, () -> animation(8, 0, 8, 8, 0)),
				new Bomb("animation of four bits a pixel, filtered", TOO_MUCH_WORK, () -> animation(4, 0, 8, 8, 4)),
				new Bomb("animation of more frames than it declares", TOO_MUCH_WORK, () -> animation(16, 6, 1, 3, 0)),
				new Bomb("bits that belong to no pixel", TOO_MUCH_WORK, () -> padded()),
				new Bomb("rows of one pixel", TOO_MUCH_WORK, () -> narrow()),
				new Bomb("GIF whose frames reach beyond the screen", TOO_MANY_FRAME_PIXELS, () -> cutGif()));
	}

	/** Nothing is measured: the weights of the steps were, and are in their places. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("bombs")
	void isRefusedForLittle(Bomb bomb) {
		assertThat(Inspecting.rejected(bomb.file.get()).rejection()).isEqualTo(bomb.rejection);
	}

	/** Each row ends with four bits that must be cleared, so that all is compressed anew. */
	private static byte[] padded() {
		byte[] row = new byte[1 + (SIDE + 1) / 2];
		row[row.length - 1] = 1;
		return PngBytes.signature().header(SIDE, SIDE, 4, 0, 0).chunk("IDAT", deflated(row, SIDE)).chunk("ABCD").end();
	}

	/** 5,000 frames of 16,384 rows each, which are small together. */
	private static byte[] narrow() {
		byte[] rows = deflated(new byte[2], 16_384);
		PngBytes png = PngBytes.signature().header(1, 16_384, 8, 0, 0).animation(1, 0)
				.frame(0, 1, 16_384, 0, 0).chunk("IDAT", rows);
		for (int frame = 1; frame < 5_000; frame++) {
			png.frame(2 * frame - 1, 1, 16_384, 0, 0).frameData(2 * frame, rows);
		}
		return png.end();
	}

	/** The first frame makes the screen as large as it is; the others stand one pixel beside it. */
	private static byte[] cutGif() {
		int side = 7_000;
		GifBytes gif = GifBytes.screen(side, side);
		for (int frame = 0; frame < 3; frame++) {
			gif.descriptor(frame == 0 ? 0 : 1, 0, side, side, 0).raw(GifBytes.MINIMUM_CODE_SIZE)
					.subBlocks(GifBytes.flat(side * side));
		}
		return gif.end();
	}

	private static byte[] still(int depth, int colourType) {
		return PngBytes.signature().header(SIDE, SIDE, depth, colourType, 0)
				.chunk("IDAT", broken(rows(depth, colourType, 0))).end();
	}

	private static byte[] animation(int depth, int colourType, int declared, int frames, int filter) {
		byte[] rows = rows(depth, colourType, filter);
		PngBytes png = PngBytes.signature().header(SIDE, SIDE, depth, colourType, 0).animation(declared, 0)
				.frame(0, SIDE, SIDE, 0, 0).chunk("IDAT", rows);
		for (int frame = 1; frame < frames; frame++) {
			png.frame(2 * frame - 1, SIDE, SIDE, 0, 0)
					.frameData(2 * frame, frame == frames - 1 ? broken(rows) : rows);
		}
		return png.end();
	}

	/** With another checksum at the end. */
	private static byte[] broken(byte[] stream) {
		byte[] broken = stream.clone();
		broken[broken.length - 1] ^= 1;
		return broken;
	}

	private static byte[] rows(int depth, int colourType, int filter) {
		byte[] row = new byte[1 + SIDE * depth * (colourType == 6 ? 4 : 1) / 8 + (depth < 8 ? 1 : 0)];
		row[0] = (byte) filter;
		return deflated(row, SIDE);
	}

	private static byte[] deflated(byte[] row, int rows) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try (Deflater deflater = new Deflater(); DeflaterOutputStream out = new DeflaterOutputStream(all, deflater)) {
			for (int y = 0; y < rows; y++) {
				out.write(row);
			}
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return all.toByteArray();
	}
}
