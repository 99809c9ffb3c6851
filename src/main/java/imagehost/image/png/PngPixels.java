package imagehost.image.png;

import imagehost.image.RejectedException;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates the data of one frame after another into one small buffer, to see that each is whole: exactly the declared
 * rows, the end of the zlib stream reached, its Adler-32 right (PNG Third Edition, section 10). Palette indexes are not
 * looked at: one beyond the palette is shown as black by every browser (section 11.2.2 leaves it to them). For one
 * thread.
 */
final class PngPixels implements AutoCloseable {
	private static final int BUFFER_LENGTH = 64 * 1024;

	private final Inflater inflater = new Inflater();
	private final byte[] buffer = new byte[BUFFER_LENGTH];
	private PngRows rows;

	/** Begins with the rows of the first frame. */
	PngPixels(PngRows rows) {
		this.rows = rows;
	}

	/** Begins the next frame. */
	void begin(PngRows next) {
		rows = next;
		inflater.reset();
	}

	/**
	 * Inflates the next bytes of the stream.
	 *
	 * @return how many of them belong to the stream: fewer than given when it ends before them
	 */
	int feed(byte[] file, int offset, int length) throws RejectedException {
		if (inflater.finished()) {
			return 0;
		}
		inflater.setInput(file, offset, length);
		try {
			inflate();
		} catch (DataFormatException _) {
			throw rows.broken();
		}
		return length - inflater.getRemaining();
	}

	private void inflate() throws DataFormatException, RejectedException {
		while (!inflater.finished()) {
			int count = inflater.inflate(buffer);
			rows.take(buffer, count);
			if (inflater.needsDictionary()) {
				throw rows.broken(); // section 10.1 has no preset dictionary
			}
			if (count == 0) {
				return; // all input is used
			}
		}
	}

	/** Requires every row and the end of the stream to have come. */
	void requireWhole() throws RejectedException {
		if (!inflater.finished() || !rows.areComplete()) {
			throw rows.cutShort();
		}
	}

	/** The refusal of a file that ends here. */
	RejectedException cutShort() {
		return rows.cutShort();
	}

	@Override
	public void close() {
		inflater.close();
	}
}
