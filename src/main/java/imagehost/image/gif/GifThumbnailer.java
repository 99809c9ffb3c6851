package imagehost.image.gif;

import imagehost.image.ExifOrientation;
import imagehost.image.FirstFrame;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Thumbnail;
import imagehost.image.ThumbnailRaster;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Makes the thumbnail of a GIF: its first frame, in its place on the screen. */
final class GifThumbnailer {
	private GifThumbnailer() {
	}

	/**
	 * Makes the thumbnail.
	 *
	 * @param stored the scrubbed bytes of an accepted GIF
	 * @throws IOException when the JDK cannot decode it; the JDK's reader also throws unchecked exceptions
	 */
	static Thumbnail thumbnail(byte[] stored, ImageFormat format) throws IOException, RejectedException {
		GifWalk walk = new GifWalk(stored, ImageLimits.DEFAULT);
		walk.walk();
		int step = FirstFrame.step(walk.width(), walk.height());
		BufferedImage screen = new BufferedImage(Math.ceilDiv(walk.width(), step), Math.ceilDiv(walk.height(), step),
				BufferedImage.TYPE_INT_ARGB);
		GifFrame first = walk.frames().getFirst();
		if (first.pixels() > 0) {
			BufferedImage decoded = FirstFrame.decode(ImageFormat.GIF, stored, step);
			Graphics2D graphics = screen.createGraphics();
			graphics.drawImage(decoded, first.left() / step, first.top() / step, null);
			graphics.dispose();
		}
		return ThumbnailRaster.of(screen, walk.width(), walk.height(), ExifOrientation.UPRIGHT).encode(format);
	}
}
