package imagehost.image.jpeg;

/** The bits of entropy-coded data (ITU-T T.81, F.2.2.5): after a byte {@code FF}, a stuffed {@code 00} is skipped. */
final class JpegBits {
	private final byte[] file;
	private int position;
	private int current;
	private int left;

	JpegBits(byte[] file, int position) {
		this.file = file;
		this.position = position;
	}

	/** The next bit. */
	int next() throws JpegDataException {
		if (left == 0) {
			load();
		}
		left--;
		return current >> left & 1;
	}

	/** Skips bits. */
	void skip(int count) throws JpegDataException {
		for (int index = 0; index < count; index++) {
			next();
		}
	}

	private void load() throws JpegDataException {
		if (position >= file.length - 1) {
			throw new JpegDataException();
		}
		current = file[position++] & 0xFF;
		if (current == JpegMarkers.PREFIX && file[position++] != 0) {
			throw new JpegDataException();
		}
		left = 8;
	}

	/** Offset behind the last byte of which a bit was read; a stuffed byte belongs to it. */
	int position() {
		return position;
	}

	/** Goes on at an offset; bits left of the byte before are padding (T.81, F.1.2.3). */
	void restart(int offset) {
		position = offset;
		left = 0;
	}
}
