package imagehost.image.gif;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Writes pixels as LZW codes (GIF89a, appendix F). For one thread. */
final class GifEncoder {
	private static final int MAX_CODE_SIZE = 12;
	private static final int MAX_CODES = 1 << MAX_CODE_SIZE;
	/** Twice as many places as codes, so that a free one is near. */
	private static final int PLACES = 2 * MAX_CODES;
	private static final int NONE = -1;
	/** Another one for each encoder, so that nobody can choose strings that all belong in the same places. */
	private final int multiplier = ThreadLocalRandom.current().nextInt() | 1;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final int clear;
	/** For each string but single pixels: the code of all but its last pixel, and that pixel; and its code. */
	private final int[] strings = new int[PLACES];
	private final short[] codes = new short[PLACES];
	private int codeSize;
	private int nextCode;
	private int prefix = NONE;
	private int bits;
	private int bitCount;

	/** @param minimum LZW minimum code size, 1 to 8 */
	GifEncoder(int minimum) {
		clear = 1 << minimum;
		clearTable();
		emit(clear);
	}

	private void clearTable() {
		Arrays.fill(strings, NONE);
		codeSize = Integer.numberOfTrailingZeros(clear) + 1;
		nextCode = clear + 2;
	}

	void write(int pixel) {
		if (prefix == NONE) {
			prefix = pixel;
			return;
		}
		int string = prefix << 8 | pixel;
		int place = place(string);
		if (strings[place] == string) {
			prefix = codes[place];
			return;
		}
		emit(prefix);
		prefix = pixel;
		if (nextCode == MAX_CODES) {
			emit(clear);
			clearTable();
			return;
		}
		strings[place] = string;
		codes[place] = (short) nextCode;
		countCode();
	}

	/** Where the string is, or the free place where it belongs. */
	private int place(int string) {
		int place = (string * multiplier >>> 16) % PLACES;
		while (strings[place] != NONE && strings[place] != string) {
			place = (place + 1) % PLACES;
		}
		return place;
	}

	/** The reader adds a string one code later than the writer. */
	private void countCode() {
		nextCode++;
		if (nextCode - 1 == 1 << codeSize && codeSize < MAX_CODE_SIZE) {
			codeSize++;
		}
	}

	private void emit(int code) {
		bits |= code << bitCount;
		bitCount += codeSize;
		while (bitCount >= 8) {
			out.write(bits);
			bits >>>= 8;
			bitCount -= 8;
		}
	}

	/** Bytes that are written so far. */
	int size() {
		return out.size();
	}

	/** Ends the data; at least one pixel has been written. */
	byte[] end() {
		emit(prefix);
		if (nextCode < MAX_CODES) {
			countCode();
		}
		emit(clear + 1);
		if (bitCount > 0) {
			out.write(bits);
		}
		return out.toByteArray();
	}
}
