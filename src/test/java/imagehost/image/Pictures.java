package imagehost.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for tests, made in code. */
public final class Pictures {
	private Pictures() {
	}

	/** A whole JPEG of this size in pixels. */
	public static byte[] jpeg(int width, int height) {
		return encoded("jpeg", gradient(width, height));
	}

	/** A whole progressive JPEG of this size in pixels. */
	public static byte[] progressiveJpeg(int width, int height) {
		return JpegSamples.progressive(width, height);
	}

	/** A whole opaque PNG of this size in pixels. */
	public static byte[] png(int width, int height) {
		return encoded("png", gradient(width, height));
	}

	/** A whole GIF of this size in pixels, one frame. */
	public static byte[] gif(int width, int height) {
		return encoded("gif", gradient(width, height));
	}

	/** A JPEG with as much detail as a photograph: about a byte for four pixels. */
	public static byte[] photograph(int width, int height) {
		BufferedImage image = gradient(width, height);
		Random random = new Random(42);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				Color colour = new Color(image.getRGB(x, y));
				int grain = random.nextInt(24);
				image.setRGB(x, y, new Color(Math.min(255, colour.getRed() + grain),
						Math.min(255, colour.getGreen() + grain), Math.min(255, colour.getBlue() + grain)).getRGB());
			}
		}
		return encoded("jpeg", image);
	}

	private static BufferedImage gradient(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setPaint(new GradientPaint(0, 0, new Color(0, 96, 255), width, height, new Color(255, 200, 80)));
		pen.fillRect(0, 0, width, height);
		pen.setPaint(Color.WHITE);
		pen.fillOval(width / 4, height / 4, width / 2, height / 2);
		pen.dispose();
		return image;
	}

	private static byte[] encoded(String format, BufferedImage image) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return out.toByteArray();
	}
}
