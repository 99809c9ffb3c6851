package imagehost.image;

import java.util.Optional;

/** Makes small pictures of accepted ones. Safe for many threads. */
public final class Thumbnailer {
	private final JpegThumbnailer jpeg;
	private final RasterThumbnailer raster = new RasterThumbnailer();

	private Thumbnailer(JpegThumbnailer jpeg) {
		this.jpeg = jpeg;
	}

	/** The thumbnailer of the service, with the best JPEG decoder of this machine. */
	public static Thumbnailer of(ImageLimits limits) {
		return new Thumbnailer(new JpegThumbnailer(limits, JpegDecoders.codecOfThisMachine()));
	}

	/** Native memory that {@link #make} takes beside small buffers, in bytes; 0 for most pictures. */
	public long decodeBytes(ImageFormat format, byte[] stored) {
		return format == ImageFormat.JPEG ? jpeg.decodeBytes(stored) : 0;
	}

	/**
	 * Makes the thumbnail of a stored picture: its first frame, upright, at most {@link Thumbnail#LONGEST_SIDE_PX} a
	 * side.
	 *
	 * @return empty when this machine cannot decode what browsers can
	 */
	public Optional<Thumbnail> make(ImageFormat format, byte[] stored) {
		if (format != ImageFormat.JPEG) {
			return raster.thumbnail(format, stored);
		}
		try {
			return Optional.of(jpeg.make(stored));
		} catch (RejectedException damagedSince) {
			return Optional.empty();
		}
	}
}
