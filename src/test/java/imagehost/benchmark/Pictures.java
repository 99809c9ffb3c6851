package imagehost.benchmark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/** Pictures like photographs: smooth, with a little noise. The same at every run. */
final class Pictures {
	private Pictures() {
	}

	static byte[] png(int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture(width, height, BufferedImage.TYPE_INT_RGB, 0), "png", out);
		return out.toByteArray();
	}

	static byte[] gif(int width, int height, int frames) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		try (var stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.prepareWriteSequence(null);
			for (int frame = 0; frame < frames; frame++) {
				BufferedImage image = picture(width, height, BufferedImage.TYPE_BYTE_INDEXED, frame);
				writer.writeToSequence(new IIOImage(image, null, null), null);
			}
			writer.endWriteSequence();
		} finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private static BufferedImage picture(int width, int height, int type, int phase) {
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
}
