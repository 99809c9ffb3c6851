package imagehost.image.gif;

import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.SizeLimits;
import java.util.Map;

/** The logical screen of a GIF (GIF89a, section 18) as browsers show it, and the limits of what is on it. */
final class GifScreen {
	private final ImageLimits limits;
	private int width;
	private int height;
	private long cutPixels;

	/**
	 * @param width as the file declares it, in pixels
	 * @param height as the file declares it, in pixels
	 */
	GifScreen(ImageLimits limits, int width, int height) {
		this.limits = limits;
		this.width = width;
		this.height = height;
	}

	int width() {
		return width;
	}

	int height() {
		return height;
	}

	/**
	 * @throws RejectedException when it is larger than an image may be
	 */
	void requireSize() throws RejectedException {
		SizeLimits.requireSize(limits, width, height);
	}

	/**
	 * Places a frame. The first one widens the screen; of every other, what reaches beyond it will be cut.
	 *
	 * @param number of the frame, from 1
	 * @throws RejectedException when a limit is exceeded
	 */
	void place(int left, int top, int frameWidth, int frameHeight, int number) throws RejectedException {
		if (frameWidth > 0 && frameHeight > 0) {
			SizeLimits.requireSize(limits, frameWidth, frameHeight);
			if (number == 1) {
				width = Math.max(width, left + frameWidth);
				height = Math.max(height, top + frameHeight);
				requireSize();
			}
		}
		if (left + frameWidth > width || top + frameHeight > height) {
			requireCutPixels((long) frameWidth * frameHeight, number);
		}
		SizeLimits.requireFrames(limits, width, height, number);
	}

	/**
	 * To cut a frame, each of its pixels is decoded and encoded: all such frames together are bounded like one image.
	 */
	private void requireCutPixels(long pixels, int number) throws RejectedException {
		cutPixels += pixels;
		if (cutPixels > limits.maxPixels()) {
			throw new RejectedException(Rejection.TOO_MANY_FRAME_PIXELS, Map.of("width", width, "height", height,
					"frames", number, "limit_pixels", limits.maxPixels()));
		}
	}
}
