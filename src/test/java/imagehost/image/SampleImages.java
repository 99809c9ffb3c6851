package imagehost.image;

import imagehost.image.jpeg.JpegSamples;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Images for tests, made in code. */
public final class SampleImages {
	private SampleImages() {
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

	/** A PNG as hard to compress as a photograph. */
	public static byte[] noisyPng(int width, int height) {
		return encoded("png", noisy(width, height, BufferedImage.TYPE_INT_RGB, 0));
	}

	/** A GIF of so many different frames, each as hard to compress as a photograph. */
	public static byte[] noisyGif(int width, int height, int frames) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		try (var stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.prepareWriteSequence(null);
			for (int frame = 0; frame < frames; frame++) {
				BufferedImage image = noisy(width, height, BufferedImage.TYPE_BYTE_INDEXED, frame);
				writer.writeToSequence(new IIOImage(image, null, null), null);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static BufferedImage noisy(int width, int height, int type, int phase) {
		BufferedImage image = new BufferedImage(width, height, type);
		Random random = new Random(phase);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int noise = random.nextInt(24);
				int red = (int) (110 + 100 * Math.sin((x + 5 * phase) / 90.0)) + noise;
				int green = (int) (110 + 100 * Math.sin((x + y) / 130.0)) + noise;
				int blue = (int) (110 + 100 * Math.cos(y / 70.0)) + noise;
				image.setRGB(x, y, red << 16 | green << 8 | blue);
			}
		}
		return image;
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
