package imagehost.image.gif;

import imagehost.image.ExifOrientation;
import imagehost.image.FirstFrame;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Thumbnail;
import imagehost.image.ThumbnailRaster;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Makes the thumbnail or the preview of a GIF: its first frame, in its place on the screen. */
final class GifThumbnailer {
	/** Of a frame as it is decoded, and of the screen that it is drawn on. */
	private static final int BYTES_PER_PIXEL = 5;

	private GifThumbnailer() {
	}

	/**
	 * Makes the thumbnail.
	 *
	 * @param stored the scrubbed bytes of an accepted GIF
	 * @throws IOException when the JDK cannot decode it; the JDK's reader also throws unchecked exceptions
	 */
	static Thumbnail thumbnail(byte[] stored, ImageFormat format, ReducedSize size)
			throws IOException, RejectedException {
		GifWalk walk = new GifWalk(stored, ImageLimits.DEFAULT);
		walk.walk();
		int step = FirstFrame.step(walk.width(), walk.height(), BYTES_PER_PIXEL, size);
		BufferedImage screen = new BufferedImage(Math.ceilDiv(walk.width(), step), Math.ceilDiv(walk.height(), step),
				BufferedImage.TYPE_INT_ARGB);
		GifFrame first = walk.frames().getFirst();
		if (first.pixels() > 0) {
			BufferedImage decoded = FirstFrame.decode(ImageFormat.GIF, stored, step);
			Graphics2D graphics = screen.createGraphics();
			graphics.drawImage(decoded, first.left() / step, first.top() / step, null);
			graphics.dispose();
		}
		return ThumbnailRaster.of(screen, walk.width(), walk.height(), ExifOrientation.UPRIGHT, size)
				.encode(format);
	}
}
