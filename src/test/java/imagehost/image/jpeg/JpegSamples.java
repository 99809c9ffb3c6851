package imagehost.image.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes JPEGs for tests: the same bytes every time. */
public final class JpegSamples {
	private JpegSamples() {
	}

	/** An image somewhat like a photograph: soft shapes with grain. */
	public static BufferedImage photo(int width, int height) {
		return photo(width, height, 24);
	}

	/** @param grain amplitude of the noise, 0 to 255 */
	public static BufferedImage photo(int width, int height, int grain) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(42);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				double wave = Math.sin(x * 0.013) * Math.cos(y * 0.017) + 0.5 * Math.sin((x + 2 * y) * 0.06);
				int noise = random.nextInt(grain + 1) - grain / 2;
				int red = channel(120 + 60 * wave + 40.0 * x / width + noise);
				int green = channel(110 + 50 * wave + 60.0 * y / height + noise);
				int blue = channel(130 - 70 * wave + noise);
				image.setRGB(x, y, red << 16 | green << 8 | blue);
			}
		}
		return image;
	}

	private static int channel(double value) {
		return (int) Math.clamp(value, 0, 255);
	}

	public static byte[] baseline(int width, int height) {
		return encode(photo(width, height), 0.8f, ImageWriteParam.MODE_DISABLED);
	}

	public static byte[] progressive(int width, int height) {
		return encode(photo(width, height), 0.8f, ImageWriteParam.MODE_DEFAULT);
	}

	public static byte[] grey(int width, int height) {
		BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		grey.createGraphics().drawImage(photo(width, height), 0, 0, null);
		return encode(grey, 0.8f, ImageWriteParam.MODE_DISABLED);
	}

	/** Four components without an Adobe segment; the samples are what is given: 255 is no ink, as Adobe has it. */
	public static byte[] cmyk(int width, int height, int cyan, int magenta, int yellow, int black) {
		WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
		int[] pixel = {cyan, magenta, yellow, black};
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				raster.setPixel(x, y, pixel);
			}
		}
		return encode(new IIOImage(raster, null, null), 0.95f, ImageWriteParam.MODE_DISABLED);
	}

	/** @param mode {@link ImageWriteParam#MODE_DEFAULT} for progressive, MODE_DISABLED for baseline */
	public static byte[] encode(RenderedImage image, float quality, int mode) {
		return encode(new IIOImage(image, null, null), quality, mode);
	}

	private static byte[] encode(IIOImage image, float quality, int mode) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(quality);
			parameters.setProgressiveMode(mode);
			writer.setOutput(output);
			writer.write(null, image, parameters);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		} finally {
			writer.dispose();
		}
		return withUsualVersion(bytes.toByteArray());
	}

	/** ImageIO writes JFIF 1.02; nearly all files have 1.01, the version that is stored. */
	private static byte[] withUsualVersion(byte[] jpeg) {
		return JpegBytes.ascii("JFIF")[0] == jpeg[6] ? JpegBytes.with(jpeg, 12, 1) : jpeg;
	}
}
