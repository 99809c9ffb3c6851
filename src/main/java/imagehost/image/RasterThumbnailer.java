package imagehost.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes the thumbnail of a PNG or GIF: the first frame, on its canvas, turned as its orientation says. Decoding skips
 * rows and columns, so that memory does not grow with the picture. Safe for many threads.
 */
final class RasterThumbnailer {
	/** Sides of what is decoded, from here to twice this: enough for each pixel to be the average of several. */
	private static final int DECODED_SIDE_PX = 2 * Thumbnail.LONGEST_SIDE_PX;

	/**
	 * Makes a thumbnail.
	 *
	 * @param stored the scrubbed bytes of an accepted PNG or GIF
	 * @return empty when the JDK cannot decode what browsers can
	 */
	Optional<Thumbnail> thumbnail(ImageFormat format, byte[] stored) {
		try {
			return Optional.of(switch (format) {
				case PNG -> ofPng(stored);
				case GIF -> ofGif(stored);
				case JPEG -> throw new IllegalArgumentException("JPEG has a thumbnailer of its own");
			});
		} catch (IOException | RejectedException | IndexOutOfBoundsException | NegativeArraySizeException _) {
			return Optional.empty(); // the JDK's readers throw unchecked exceptions at what they do not foresee
		}
	}

	private static Thumbnail ofPng(byte[] stored) throws IOException, RejectedException {
		PngChunks chunks = new PngChunks(stored);
		PngHeader header = PngHeader.read(chunks.next(), ImageLimits.DEFAULT);
		int step = step(header.width(), header.height());
		BufferedImage decoded = decode(ImageFormat.PNG, stored, step);
		return ThumbnailRaster.of(decoded, header.width(), header.height(), orientation(chunks))
				.encode(Thumbnail.formatOf(ImageFormat.PNG, stored));
	}

	private static int orientation(PngChunks chunks) throws RejectedException {
		PngChunk chunk = chunks.next();
		while (!chunk.is("IDAT")) {
			if (chunk.is("eXIf")) {
				return ExifOrientation.read(chunk.file(), chunk.dataOffset(), chunk.length());
			}
			chunk = chunks.next();
		}
		return ExifOrientation.UPRIGHT;
	}

	private static Thumbnail ofGif(byte[] stored) throws IOException, RejectedException {
		GifWalk walk = new GifWalk(stored, ImageLimits.DEFAULT);
		walk.walk();
		int step = step(walk.width(), walk.height());
		BufferedImage canvas = new BufferedImage(Math.ceilDiv(walk.width(), step), Math.ceilDiv(walk.height(), step),
				BufferedImage.TYPE_INT_ARGB);
		GifFrame first = walk.firstFrame();
		if (first.pixels() > 0) {
			BufferedImage decoded = decode(ImageFormat.GIF, stored, step);
			Graphics2D graphics = canvas.createGraphics();
			graphics.drawImage(decoded, first.left() / step, first.top() / step, null);
			graphics.dispose();
		}
		return ThumbnailRaster.of(canvas, walk.width(), walk.height(), ExifOrientation.UPRIGHT)
				.encode(Thumbnail.formatOf(ImageFormat.GIF, stored));
	}

	private static int step(int width, int height) {
		return Math.max(1, Math.max(width, height) / DECODED_SIDE_PX);
	}

	private static BufferedImage decode(ImageFormat format, byte[] stored, int step) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.extension());
		ImageReader reader = readers.next();
		try (ImageInputStream in = new ByteArrayImageInputStream(stored)) {
			reader.setInput(in, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, param);
		} finally {
			reader.dispose();
		}
	}
}
