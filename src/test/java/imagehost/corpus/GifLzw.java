package imagehost.corpus;

/** The textbook LZW decoder of GIF (GIF89a, appendix F): slow, with whole strings, to hold the quick one against. */
final class GifLzw {
	private final byte[] data;
	private final byte[] pixels;
	private int bitPosition;
	private int usedBytes;

	GifLzw(byte[] data, int minimum, int pixelCount) {
		this.data = data;
		this.pixels = new byte[pixelCount];
		decode(minimum);
	}

	/** Colour indexes, in the order of the data. */
	byte[] pixels() {
		return pixels;
	}

	/** Bytes up to the end code, or up to the last pixel when only unused bits follow. */
	int usedBytes() {
		return usedBytes;
	}

	private void decode(int minimum) {
		int clear = 1 << minimum;
		byte[][] table = new byte[4096][];
		int next = clear + 2;
		int size = minimum + 1;
		byte[] previous = new byte[0];
		int done = 0;
		for (int literal = 0; literal < clear; literal++) {
			table[literal] = new byte[]{(byte) literal};
		}
		while (true) {
			int code = read(size);
			if (code == clear) {
				next = clear + 2;
				size = minimum + 1;
				previous = new byte[0];
				continue;
			}
			if (code == clear + 1 || code < 0 || done == pixels.length) {
				usedBytes = code == clear + 1 ? (bitPosition + 7) / 8 : usedBytes;
				return;
			}
			byte[] string = code < next ? table[code] : append(previous, previous[0]);
			if (previous.length > 0 && next < 4096) {
				table[next++] = append(previous, string[0]);
				if (next == 1 << size && size < 12) {
					size++;
				}
			}
			int count = Math.min(string.length, pixels.length - done);
			System.arraycopy(string, 0, pixels, done, count);
			done += count;
			previous = string;
			usedBytes = (bitPosition + 7) / 8;
		}
	}

	private static byte[] append(byte[] string, byte last) {
		byte[] longer = java.util.Arrays.copyOf(string, string.length + 1);
		longer[string.length] = last;
		return longer;
	}

	private int read(int size) {
		if (bitPosition + size > data.length * 8) {
			return -1;
		}
		int code = 0;
		for (int bit = 0; bit < size; bit++, bitPosition++) {
			code |= (data[bitPosition >> 3] >> (bitPosition & 7) & 1) << bit;
		}
		return code;
	}
}
