package imagehost.image;

import java.util.List;
import java.util.Optional;

/** Makes thumbnails and previews of stored images. Safe for many threads. */
public final class Thumbnailer {
	private final ReadersByFormat readers;

	/** @param readers one of each format that is accepted */
	public Thumbnailer(List<FormatReader> readers) {
		this.readers = new ReadersByFormat(readers);
	}

	/** Native memory that {@link #make} takes besides small buffers, in bytes; 0 for most images. */
	public long decodeBytes(ImageFormat format, byte[] stored) {
		return reader(format).decodeBytes(stored);
	}

	/**
	 * Reduces a stored image: its first frame, upright.
	 *
	 * @return empty when the decoder of this machine cannot decode what browsers can
	 */
	public Optional<Thumbnail> make(ImageFormat format, byte[] stored, ReducedSize size) {
		return reader(format).thumbnail(stored, size);
	}

	private FormatReader reader(ImageFormat format) {
		return readers.find(format).orElseThrow(() -> new IllegalArgumentException("no reader of " + format));
	}
}
