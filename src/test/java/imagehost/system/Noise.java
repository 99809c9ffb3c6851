package imagehost.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** PNGs of random pixels: each is another one, and about as large as asked for, for noise cannot be compressed. */
final class Noise {
	private static final int BYTES_PER_PIXEL = 3;

	private Noise() {
	}

	/**
	 * @param seed the same seed gives the same picture
	 */
	static byte[] png(long seed, int bytes) {
		int side = Math.max(1, (int) Math.sqrt((double) bytes / BYTES_PER_PIXEL));
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		int[] pixels = new Random(seed).ints((long) side * side).toArray();
		image.setRGB(0, 0, side, side, pixels, 0, side);
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", png);
		} catch (IOException inMemory) {
			throw new IllegalStateException(inMemory);
		}
		return png.toByteArray();
	}
}
