package imagehost.image;

import java.awt.AlphaComposite;
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
 * The pixels of a thumbnail or a preview, premultiplied by their opacity so that transparent ones do not colour an
 * average. For one thread.
 */
public final class ThumbnailRaster {
	private static final float JPEG_QUALITY = 0.82f;
	/** Red, green, blue, opacity. */
	private static final int BANDS = 4;
	private static final int MAX_SAMPLE = 255;

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
	public static ThumbnailRaster of(BufferedImage decoded, int width, int height, int orientation, ReducedSize size) {
		int longerSide = Math.max(width, height);
		BufferedImage scaled = scale(decoded, size.reduced(width, longerSide), size.reduced(height, longerSide));
		return new ThumbnailRaster(turn(scaled, orientation));
	}

	/** Each pixel is the mean of the area that it covers. */
	private static BufferedImage scale(BufferedImage from, int width, int height) {
		AreaWeights columns = new AreaWeights(from.getWidth(), width);
		AreaWeights rows = new AreaWeights(from.getHeight(), height);
		Rows source = new Rows(from);
		BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
		float[] narrow = new float[width * BANDS];
		int[] row = new int[narrow.length];
		int next = 0;
		for (int y = 0; y < height; y++) {
			float[] sums = new float[narrow.length];
			for (int old = rows.first(y); old <= rows.last(y); old++) {
				columns.shrink(source.row(old), narrow);
				float weight = rows.weights()[next++];
				for (int index = 0; index < sums.length; index++) {
					sums[index] += weight * narrow[index];
				}
			}
			for (int index = 0; index < row.length; index++) {
				row[index] = Math.min(MAX_SAMPLE, (int) (sums[index] + 0.5f));
			}
			to.getRaster().setPixels(0, y, width, 1, row);
		}
		return to;
	}

	/** The rows of an image, one after the other, premultiplied: a few at a time, so that no second image is made. */
	private static final class Rows {
		private static final int AT_ONCE = 64;

		private final BufferedImage image;
		private final BufferedImage some;
		private final int[] row;
		private int first = -AT_ONCE;

		Rows(BufferedImage image) {
			this.image = image;
			this.some = new BufferedImage(image.getWidth(), Math.min(AT_ONCE, image.getHeight()),
					BufferedImage.TYPE_INT_ARGB_PRE);
			this.row = new int[image.getWidth()];
		}

		/** @param y none before that of the last call */
		int[] row(int y) {
			if (y >= first + AT_ONCE) {
				first = y;
				Graphics2D graphics = some.createGraphics();
				graphics.setComposite(AlphaComposite.Src);
				graphics.drawImage(image, 0, -y, null);
				graphics.dispose();
			}
			some.getRaster().getDataElements(0, y - first, row.length, 1, row);
			return row;
		}
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
