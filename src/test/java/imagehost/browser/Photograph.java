package imagehost.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made in code that compress as photographs do. */
final class Photograph {
	/** SOI is two bytes; the Exif segment follows it (Exif 2.32, section 4.5.4). */
	private static final int AFTER_SOI = 2;
	/** APP1, its length, "Exif\0\0", a little-endian TIFF header, and one entry: Orientation (274) = 6. */
	private static final int[] ROTATED = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1,
			0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0};

	private Photograph() {
	}

	/** A JPEG. */
	static byte[] jpeg(int width, int height) throws IOException {
		return encoded(width, height, "jpeg");
	}

	/** A JPEG held sideways by the camera: it is shown {@code height} wide. */
	static byte[] sidewaysJpeg(int width, int height) throws IOException {
		byte[] upright = jpeg(width, height);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(upright, 0, AFTER_SOI);
		for (int b : ROTATED) {
			file.write(b);
		}
		file.write(upright, AFTER_SOI, upright.length - AFTER_SOI);
		return file.toByteArray();
	}

	/** A PNG. */
	static byte[] png(int width, int height) throws IOException {
		return encoded(width, height, "png");
	}

	private static byte[] encoded(int width, int height, String format) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random grain = new Random(1);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, sky(x, y, height) + grain.nextInt(8) * 0x010101);
			}
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(image, format, file);
		return file.toByteArray();
	}

	/** A gradient above rolling hills. */
	private static int sky(int x, int y, int height) {
		boolean isHill = y > height * (0.62 + 0.08 * Math.sin(x / 90.0) + 0.04 * Math.sin(x / 31.0));
		int shade = 200 * y / height;
		return isHill ? 0x204028 + (shade >> 2) * 0x010100 : 0x2050C0 + shade / 2 * 0x010000 + shade / 3 * 0x000100;
	}
}
