package imagehost.benchmark;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Two JPEGs that compress as photographs do, the same at every run: about 100 KB and about 4 MB. */
public final class Photographs {
	private Photographs() {
	}

	/**
	 * Writes {@code small.jpg} (960 × 720) and {@code large.jpg} (4000 × 3000).
	 *
	 * @param arguments the folder
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Files.createDirectories(Path.of(arguments[0]));
		write(folder.resolve("small.jpg"), image(960, 720, 22), 0.82f);
		write(folder.resolve("large.jpg"), image(4000, 3000, 22), 0.93f);
	}

	/** Slow waves of colour under a grain, which is what makes photographs large. */
	private static BufferedImage image(int width, int height, int grain) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(width);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int noise = random.nextInt(grain) - grain / 2;
				int red = channel(x, y, 37, 91) + noise;
				int green = channel(y, x, 53, 67) + noise;
				int blue = channel(x + y, x, 71, 43) + noise;
				image.setRGB(x, y, Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8
						| Math.clamp(blue, 0, 255));
			}
		}
		return image;
	}

	private static int channel(int a, int b, int period, int other) {
		return (int) (128 + 60 * Math.sin(a / (double) period) + 50 * Math.cos(b / (double) other));
	}

	private static void write(Path file, BufferedImage image, float quality) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		Files.deleteIfExists(file);
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(quality);
			writer.write(null, new IIOImage(image, null, null), param);
		} finally {
			writer.dispose();
		}
	}
}
