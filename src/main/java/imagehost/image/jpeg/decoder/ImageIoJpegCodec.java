package imagehost.image.jpeg.decoder;

import imagehost.image.ByteArrayImageInputStream;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Decodes and encodes by the JDK's own reader and writer, where libjpeg-turbo is not there. */
public final class ImageIoJpegCodec implements JpegCodec {
	/** The reader scales by leaving pixels out; so many times the wanted size are left for a mean to be taken of. */
	private static final int OVERSAMPLING = 3;
	/** Some 40 MB of the heap, with the copies that are made of them. */
	private static final int MAX_DECODED_PIXELS = 4_000_000;

	@Override
	public RgbPixels decode(Arena arena, byte[] jpeg, JpegFrame frame, int minSidePx)
			throws RejectedException {
		BufferedImage image = read(jpeg, subsampling(frame, minSidePx));
		RgbPixels pixels = RgbPixels.ofSize(image.getWidth(), image.getHeight());
		// Grey samples are copied: as colours, Java would take them for linear light.
		Raster samples = frame.components() == 1 ? image.getRaster() : toRgb(image).getRaster();
		for (int y = 0; y < pixels.height(); y++) {
			for (int x = 0; x < pixels.width(); x++) {
				for (int channel = 0; channel < RgbPixels.BYTES_PER_PIXEL; channel++) {
					pixels.set(x, y, channel, samples.getSample(x, y, Math.min(channel, samples.getNumBands() - 1)));
				}
			}
		}
		return pixels;
	}

	private static int subsampling(JpegFrame frame, int minSidePx) {
		int longerSide = Math.max(frame.width(), frame.height());
		int step = Math.max(1, longerSide / (minSidePx * OVERSAMPLING));
		while ((long) (frame.width() / step) * (frame.height() / step) > MAX_DECODED_PIXELS) {
			step++;
		}
		return step;
	}

	private static BufferedImage read(byte[] jpeg, int subsampling) throws RejectedException {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try (ImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
			reader.setInput(input, true, true);
			ImageReadParam subsampled = reader.getDefaultReadParam();
			subsampled.setSourceSubsampling(subsampling, subsampling, 0, 0);
			return reader.read(0, subsampled);
		} catch (IOException | RuntimeException failed) {
			// The reader answers some damage with unchecked exceptions.
			throw new RejectedException(Rejection.DAMAGED);
		} finally {
			reader.dispose();
		}
	}

	private static BufferedImage toRgb(BufferedImage image) {
		BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = rgb.createGraphics();
		graphics.drawImage(image, 0, 0, null);
		graphics.dispose();
		return rgb;
	}

	@Override
	public byte[] encode(RgbPixels pixels) {
		return encode(pixels, new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB));
	}

	@Override
	public byte[] encodeGrey(RgbPixels pixels) {
		return encode(pixels, new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_GRAY));
	}

	private static byte[] encode(RgbPixels pixels, BufferedImage image) {
		WritableRaster samples = image.getRaster();
		for (int y = 0; y < pixels.height(); y++) {
			for (int x = 0; x < pixels.width(); x++) {
				for (int band = 0; band < samples.getNumBands(); band++) {
					samples.setSample(x, y, band, pixels.get(x, y, band));
				}
			}
		}
		return write(image);
	}

	private static byte[] write(BufferedImage image) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(QUALITY / 100f);
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), parameters);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	@Override
	public boolean keepsProfile() {
		return false;
	}
}
