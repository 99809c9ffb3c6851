package imagehost.image.gif;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Makes GIFs block by block, right or wrong. Four colours; LZW codes stay at three bits. */
public final class GifBytes {
	public static final int MINIMUM_CODE_SIZE = 2;
	private static final int CLEAR = 4;
	private static final int END = 5;
	private static final int CODE_SIZE = 3;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	/** A file that so far is header, screen and a global colour table of four. */
	public static GifBytes screen(int width, int height) {
		GifBytes gif = new GifBytes().text("GIF89a").shortNumber(width).shortNumber(height).raw(0x81, 0, 0);
		for (int part = 0; part < 4 * 3; part++) {
			gif.raw(part * 20);
		}
		return gif;
	}

	/** The same without a table. */
	static GifBytes bareScreen(int width, int height) {
		return new GifBytes().text("GIF89a").shortNumber(width).shortNumber(height).raw(0, 0, 0);
	}

	public GifBytes control(int disposal, int delay) {
		return raw(0x21, 0xF9, 4, disposal << 2).shortNumber(delay).raw(0, 0);
	}

	public GifBytes loop(String name, int times) {
		return raw(0x21, 0xFF, 11).text(name).raw(3, 1).shortNumber(times).raw(0);
	}

	public GifBytes extension(int label, String text) {
		return raw(0x21, label, text.length()).text(text).raw(0);
	}

	/** An image at 0, 0, whose pixels all are there. */
	public GifBytes image(int width, int height) {
		return descriptor(0, 0, width, height, 0).raw(MINIMUM_CODE_SIZE).subBlock(codes(width * height, true)).raw(0);
	}

	public GifBytes descriptor(int left, int top, int width, int height, int packed) {
		return raw(0x2C).shortNumber(left).shortNumber(top).shortNumber(width).shortNumber(height).raw(packed);
	}

	/** LZW data of so many pixels. */
	public static byte[] codes(int pixels, boolean hasEnd) {
		BitWriter bits = new BitWriter();
		for (int pixel = 0; pixel < pixels; pixel++) {
			if (pixel % 2 == 0) {
				bits.write(CLEAR, CODE_SIZE); // a third string would make the codes longer
			}
			bits.write(pixel % 4, CODE_SIZE);
		}
		if (hasEnd) {
			bits.write(END, CODE_SIZE);
		}
		return bits.bytes();
	}

	/** LZW data of so many pixels of one colour, each code for a string as long as there is. */
	public static byte[] flat(int pixels) {
		BitWriter bits = new BitWriter();
		bits.write(CLEAR, CODE_SIZE);
		int nextCode = END + 1;
		int codeSize = CODE_SIZE;
		int written = 0;
		while (written < pixels) {
			int longest = Math.min(nextCode, 4095) - CLEAR;
			int length = written == 0 ? 1 : Math.min(pixels - written, longest);
			bits.write(length == 1 ? 0 : CLEAR + length, codeSize);
			nextCode = written == 0 || nextCode == 4096 ? nextCode : nextCode + 1;
			codeSize = nextCode == 1 << codeSize && codeSize < 12 ? codeSize + 1 : codeSize;
			written += length;
		}
		bits.write(END, codeSize);
		return bits.bytes();
	}

	/** Data of codes of three bits. */
	public static byte[] codesOf(int... codes) {
		BitWriter bits = new BitWriter();
		for (int code : codes) {
			bits.write(code, CODE_SIZE);
		}
		return bits.bytes();
	}

	public GifBytes subBlock(byte... data) {
		raw(data.length);
		out.writeBytes(data);
		return this;
	}

	public GifBytes raw(int... bytes) {
		for (int value : bytes) {
			out.write(value);
		}
		return this;
	}

	GifBytes bytes(byte[] bytes) {
		out.writeBytes(bytes);
		return this;
	}

	public GifBytes text(String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
		return this;
	}

	public GifBytes shortNumber(int value) {
		return raw(value & 0xFF, value >> 8);
	}

	public byte[] end() {
		return raw(0x3B).bytes();
	}

	public byte[] bytes() {
		return out.toByteArray();
	}

	/** Data in sub-blocks, with the one that ends them. */
	public GifBytes subBlocks(byte[] data) {
		for (int offset = 0; offset < data.length; offset += 255) {
			subBlock(Arrays.copyOfRange(data, offset, Math.min(data.length, offset + 255)));
		}
		return raw(0);
	}

	/**
	 * LZW data of 256 colours whose table is filled once with pairs of pixels by chance, and then used for ever: an
	 * encoder that begins a new table when one is full never knows as many.
	 *
	 * @param pixels an odd number, more than 3,839
	 */
	static byte[] pairs(int pixels, Random random) {
		BitWriter bits = new BitWriter();
		bits.write(256, 9);
		int nextCode = 258;
		int codeSize = 9;
		for (int written = 0; written < pixels;) {
			boolean isFull = nextCode == 4096;
			bits.write(isFull ? 258 + random.nextInt(4096 - 258) : random.nextInt(256), codeSize);
			nextCode = written == 0 || isFull ? nextCode : nextCode + 1;
			codeSize = nextCode == 1 << codeSize && codeSize < 12 ? codeSize + 1 : codeSize;
			written += isFull ? 2 : 1;
		}
		bits.write(257, codeSize);
		return bits.bytes();
	}

	private static final class BitWriter {
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private int bits;
		private int count;

		void write(int code, int size) {
			bits |= code << count;
			count += size;
			while (count >= 8) {
				out.write(bits);
				bits >>>= 8;
				count -= 8;
			}
		}

		byte[] bytes() {
			if (count > 0) {
				out.write(bits);
			}
			return out.toByteArray();
		}
	}
}
