package imagehost.system;

import imagehost.AcceptedFormats;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.SampleImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** The images that tests of the whole service upload, made in code. */
public final class TestImages {
	private static final int BYTES_PER_PIXEL = 3;
	/** The length of a JPEG's first marker, SOI; the Exif segment follows it (Exif 2.32, section 4.5.4). */
	private static final int AFTER_SOI = 2;
	/** APP1, its length, "Exif\0\0", a little-endian TIFF header, and one entry: Orientation (274) = 6. */
	private static final int[] SIDEWAYS = {0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1,
			0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0};

	private static final ImageInspector INSPECTOR = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));

	private TestImages() {
	}

	/** A PNG of 40 × 30 pixels. */
	public static byte[] smallPng() {
		return SampleImages.png(40, 30);
	}

	/** A PNG with smooth colours. */
	public static byte[] png(int width, int height) {
		return SampleImages.png(width, height);
	}

	/** A JPEG with the detail of a photograph. */
	public static byte[] photograph(int width, int height) {
		return SampleImages.photograph(width, height);
	}

	/** A photograph that the camera held sideways: it is shown {@code height} pixels wide. */
	public static byte[] sidewaysPhotograph(int width, int height) {
		byte[] upright = photograph(width, height);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(upright, 0, AFTER_SOI);
		for (int b : SIDEWAYS) {
			file.write(b);
		}
		file.write(upright, AFTER_SOI, upright.length - AFTER_SOI);
		return file.toByteArray();
	}

	/**
	 * A PNG as large as the service accepts a file, when {@code bytes} is its limit: noise, and zeros behind its end.
	 */
	public static byte[] pngOfSize(int bytes) {
		return Arrays.copyOf(noise(7, bytes - bytes / 16 - 512), bytes);
	}

	/**
	 * A PNG of random pixels, about this long, in the form in which it is stored.
	 *
	 * @param seed the same seed gives the same image, another seed another one
	 */
	public static byte[] noise(long seed, int bytes) {
		int side = Math.max(1, (int) Math.sqrt((double) bytes / BYTES_PER_PIXEL));
		BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
		int[] pixels = new Random(seed).ints((long) side * side).toArray();
		image.setRGB(0, 0, side, side, pixels, 0, side);
		return stored(uncompressedPng(image));
	}

	private static byte[] stored(byte[] png) {
		try {
			return INSPECTOR.inspect(png).bytes();
		} catch (RejectedException fault) {
			throw new IllegalStateException(fault);
		}
	}

	private static byte[] uncompressedPng(BufferedImage image) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionQuality(1);
		try (var out = ImageIO.createImageOutputStream(png)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), parameters);
		} catch (IOException inMemory) {
			throw new UncheckedIOException(inMemory);
		} finally {
			writer.dispose();
		}
		return png.toByteArray();
	}
}
