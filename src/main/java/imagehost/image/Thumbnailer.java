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
	 * Memory of the heap that {@link #make} takes beside the file, in bytes; 0 for previews, of which one is made at a
	 * time.
	 *
	 * @param width of the image, in pixels
	 * @param height of the image, in pixels
	 */
	public long heapBytes(int width, int height, ReducedSize size) {
		return size == ReducedSize.THUMBNAIL ? FirstFrame.bytes(width, height) : 0;
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
