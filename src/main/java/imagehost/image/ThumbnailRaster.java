package imagehost.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pixels of a thumbnail, premultiplied by their opacity so that transparent ones do not colour an average. For one
 * thread.
 */
public final class ThumbnailRaster {
	private static final float JPEG_QUALITY = 0.82f;

	private final BufferedImage pixels;

	private ThumbnailRaster(BufferedImage pixels) {
		this.pixels = pixels;
	}

	/**
	 * Scales a decoded image down and turns it.
	 *
	 * @param decoded the whole image, at its own size or smaller
	 * @param width of the image, in pixels
	 * @param height of the image, in pixels
	 * @param orientation 1 to 8 (TIFF 6.0, tag 274)
	 */
	public static ThumbnailRaster of(BufferedImage decoded, int width, int height, int orientation) {
		double scale = Math.min(1, (double) Thumbnail.LONGEST_SIDE_PX / Math.max(width, height));
		int scaledWidth = Math.max(1, (int) Math.round(width * scale));
		int scaledHeight = Math.max(1, (int) Math.round(height * scale));
		BufferedImage premultiplied = new BufferedImage(decoded.getWidth(), decoded.getHeight(),
				BufferedImage.TYPE_INT_ARGB_PRE);
		Graphics2D graphics = premultiplied.createGraphics();
		graphics.drawImage(decoded, 0, 0, null);
		graphics.dispose();
		return new ThumbnailRaster(turn(scale(premultiplied, scaledWidth, scaledHeight), orientation));
	}

	/** Each pixel is the average of those that it covers. */
	private static BufferedImage scale(BufferedImage from, int width, int height) {
		BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
		for (int y = 0; y < height; y++) {
			int top = y * from.getHeight() / height;
			int bottom = Math.max(top + 1, (y + 1) * from.getHeight() / height);
			for (int x = 0; x < width; x++) {
				int left = x * from.getWidth() / width;
				int right = Math.max(left + 1, (x + 1) * from.getWidth() / width);
				to.getRaster().setPixel(x, y, average(from, left, top, right, bottom));
			}
		}
		return to;
	}

	private static int[] average(BufferedImage from, int left, int top, int right, int bottom) {
		int count = (right - left) * (bottom - top);
		int[] samples = from.getRaster().getPixels(left, top, right - left, bottom - top, (int[]) null);
		int[] sum = new int[4];
		for (int index = 0; index < samples.length; index++) {
			sum[index % 4] += samples[index];
		}
		for (int band = 0; band < 4; band++) {
			sum[band] = (sum[band] + count / 2) / count;
		}
		return sum;
	}

	/** TIFF 6.0, tag 274: which pixel of the stored image is shown where. */
	private static BufferedImage turn(BufferedImage from, int orientation) {
		if (orientation == ExifOrientation.UPRIGHT) {
			return from;
		}
		boolean isTransposed = orientation >= 5;
		int width = isTransposed ? from.getHeight() : from.getWidth();
		int height = isTransposed ? from.getWidth() : from.getHeight();
		boolean isMirroredX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
		boolean isMirroredY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
		BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
		int[] pixel = new int[4];
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int storedX = isTransposed ? y : x;
				int storedY = isTransposed ? x : y;
				storedX = isMirroredX ? from.getWidth() - 1 - storedX : storedX;
				storedY = isMirroredY ? from.getHeight() - 1 - storedY : storedY;
				to.getRaster().setPixel(x, y, from.getRaster().getPixel(storedX, storedY, pixel));
			}
		}
		return to;
	}

	/** A PNG keeps what is transparent, a JPEG is smaller where nothing is. */
	public Thumbnail encode(ImageFormat format) throws IOException {
		byte[] bytes = format == ImageFormat.JPEG ? encodeJpeg() : encodePng();
		return new Thumbnail(format, pixels.getWidth(), pixels.getHeight(), bytes);
	}

	private byte[] encodePng() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			ImageIO.write(copy(BufferedImage.TYPE_INT_ARGB), "png", stream);
		}
		return out.toByteArray();
	}

	private byte[] encodeJpeg() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(JPEG_QUALITY);
			writer.write(null, new IIOImage(copy(BufferedImage.TYPE_INT_RGB), null, null), param);
		} finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	private BufferedImage copy(int type) {
		BufferedImage copy = new BufferedImage(pixels.getWidth(), pixels.getHeight(), type);
		Graphics2D graphics = copy.createGraphics();
		graphics.drawImage(pixels, 0, 0, null);
		graphics.dispose();
		return copy;
	}
}
