package imagehost.image;

import java.util.Map;

/** Holds declared sizes against {@link ImageLimits}, before anything is allocated or decoded for them. */
public final class SizeLimits {
	private SizeLimits() {
	}

	/** Requires an image of this size (unsigned 32-bit numbers at most) to be within the limits. */
	public static void requireSize(ImageLimits limits, long width, long height) throws RejectedException {
		if (width == 0 || height == 0) {
			throw new RejectedException(Rejection.ZERO_DIMENSION);
		}
		if (width > limits.maxSidePx() || height > limits.maxSidePx()) {
			throw new RejectedException(Rejection.SIDE_TOO_LONG,
					Map.of("width", width, "height", height, "limit_px", limits.maxSidePx()));
		}
		if (width * height > limits.maxPixels()) {
			throw new RejectedException(Rejection.TOO_MANY_PIXELS,
					Map.of("width", width, "height", height, "limit_pixels", limits.maxPixels()));
		}
	}

	/** Requires an animation of so many frames on a canvas, whose size was found good, to be within the limits. */
	public static void requireFrames(ImageLimits limits, int width, int height, long frames) throws RejectedException {
		if (frames > limits.maxFrames()) {
			throw new RejectedException(Rejection.TOO_MANY_FRAMES,
					Map.of("frames", frames, "limit_frames", limits.maxFrames()));
		}
		if ((long) width * height * frames > limits.maxFramePixels()) {
			throw new RejectedException(Rejection.TOO_MANY_FRAME_PIXELS, Map.of("width", width, "height", height,
					"frames", frames, "limit_pixels", limits.maxFramePixels()));
		}
	}
}
