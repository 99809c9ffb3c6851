package imagehost.image;

import static imagehost.image.Rejection.APNG_BROKEN_FRAME;
import static imagehost.image.Rejection.PNG_BROKEN_DATA;
import static imagehost.image.Rejection.TOO_MANY_FRAME_PIXELS;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.png.PngBytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an image of a few kilobytes claims to hold, to refuse it at its very end must not cost a processor much: of
 * 8 · 10^8 bytes that have to be inflated nothing more is looked at.
 */
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
				new Bomb("animation of 8 bytes a pixel", APNG_BROKEN_FRAME, () -> animation(16, 6, 2, 0)),
				new Bomb("animation of 4 bytes a pixel", APNG_BROKEN_FRAME, () -> animation(8, 6, 4, 0)),
				new Bomb("animation of too many bytes", TOO_MANY_FRAME_PIXELS, () -> animation(8, 6, 5, 0)),
				new Bomb("animation of grey pixels", APNG_BROKEN_FRAME, () -> animation(8, 0, 8, 0)),
				new Bomb("animation of four bits a pixel, filtered", APNG_BROKEN_FRAME, () -> animation(4, 0, 8, 4)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bombs")
	void isRefusedForLittle(Bomb bomb) {
		assertThat(Inspecting.rejected(bomb.file.get()).rejection()).isEqualTo(bomb.rejection);
	}

	private static byte[] still(int depth, int colourType) {
		return PngBytes.signature().header(SIDE, SIDE, depth, colourType, 0)
				.chunk("IDAT", broken(rows(depth, colourType, 0))).end();
	}

	private static byte[] animation(int depth, int colourType, int frames, int filter) {
		byte[] rows = rows(depth, colourType, filter);
		PngBytes png = PngBytes.signature().header(SIDE, SIDE, depth, colourType, 0).animation(frames, 0)
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
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] buffer = new byte[65_536];
		try (Deflater deflater = new Deflater()) {
			for (int y = 0; y < SIDE; y++) {
				deflater.setInput(row);
				for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
					all.write(buffer, 0, count);
				}
			}
			deflater.finish();
			for (int count = deflater.deflate(buffer); count > 0; count = deflater.deflate(buffer)) {
				all.write(buffer, 0, count);
			}
		}
		return Arrays.copyOf(all.toByteArray(), all.size());
	}
}
