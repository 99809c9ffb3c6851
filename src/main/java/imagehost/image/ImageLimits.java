package imagehost.image;

/**
 * Upper bounds (inclusive) that an image is held to before anything is allocated for its pixels.
 *
 * @param maxPixels width × height of the image, in pixels
 * @param maxSidePx width or height, in pixels
 * @param maxFrames frames of an animation
 * @param maxFramePixels canvas width × height × frames of an animation, in pixels
 * @param maxJpegScans scans of a JPEG
 * @param maxJpegScanPixels width × height × scans of a JPEG, in pixels: a bound on decoding work
 * @param maxDecodeBytes native memory that decoding one image takes, in bytes: a progressive JPEG takes 3 a pixel at
 *            4:2:0, 6 at 4:4:4
 */
public record ImageLimits(long maxPixels, int maxSidePx, int maxFrames, long maxFramePixels, int maxJpegScans,
		long maxJpegScanPixels, long maxDecodeBytes) {

	/** The limits of the service as delivered. */
	public static final ImageLimits DEFAULT = new ImageLimits(50_000_000, 16_384, 2_000, 400_000_000, 64,
			1_000_000_000, 160 << 20);

	public ImageLimits {
		requirePositive("maxPixels", maxPixels);
		requirePositive("maxSidePx", maxSidePx);
		requirePositive("maxFrames", maxFrames);
		requirePositive("maxFramePixels", maxFramePixels);
		requirePositive("maxJpegScans", maxJpegScans);
		requirePositive("maxJpegScanPixels", maxJpegScanPixels);
		requirePositive("maxDecodeBytes", maxDecodeBytes);
	}

	/** The same with another limit for pixels. */
	public ImageLimits withMaxPixels(long pixels) {
		return new ImageLimits(pixels, maxSidePx, maxFrames, maxFramePixels, maxJpegScans, maxJpegScanPixels,
				maxDecodeBytes);
	}

	/** The same with a lower limit for the pixels of an animation, where it is lower. */
	public ImageLimits withFramePixelsUpTo(long pixels) {
		return new ImageLimits(maxPixels, maxSidePx, maxFrames, Math.min(maxFramePixels, pixels), maxJpegScans,
				maxJpegScanPixels, maxDecodeBytes);
	}

	private static void requirePositive(String name, long value) {
		if (value < 1) {
			throw new IllegalArgumentException(name + " must be at least 1, is " + value);
		}
	}
}
