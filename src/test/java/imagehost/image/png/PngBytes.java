package imagehost.image.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.Deflater;

/** Makes PNGs chunk by chunk, right or wrong. */
public final class PngBytes {
	private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private PngBytes() {
		out.writeBytes(SIGNATURE);
	}

	/** A file that so far is only a signature. */
	public static PngBytes signature() {
		return new PngBytes();
	}

	/** An image of 8-bit greyscale, 4 × 3 pixels, of which the data are still to come. */
	public static PngBytes grey4x3() {
		return signature().header(4, 3, 8, PngImageHeader.GREYSCALE, 0);
	}

	/** The inflated data of {@link #grey4x3()}. */
	public static byte[] rows4x3() {
		return new byte[]{0, 1, 2, 3, 4, 1, 5, 6, 7, 8, 4, 9, 10, 11, 12};
	}

	public PngBytes header(int width, int height, int bitDepth, int colourType, int interlace) {
		return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bitDepth)
				.put((byte) colourType).put((byte) 0).put((byte) 0).put((byte) interlace).array());
	}

	public PngBytes chunk(String type, byte... data) {
		out.writeBytes(PngChunk.bytes(type, data, 0, data.length));
		return this;
	}

	/** Length, type, data and checksum. */
	public static byte[] chunkBytes(String type, byte... data) {
		return PngChunk.bytes(type, data, 0, data.length);
	}

	public PngBytes chunkWithWrongCrc(String type, byte... data) {
		byte[] chunk = PngChunk.bytes(type, data, 0, data.length);
		chunk[chunk.length - 1] ^= 1;
		return raw(chunk);
	}

	public PngBytes raw(byte... bytes) {
		out.writeBytes(bytes);
		return this;
	}

	/** One IDAT with these rows, filter bytes included. */
	public PngBytes data(byte... rows) {
		return chunk("IDAT", deflate(rows));
	}

	public PngBytes animation(int frames, int plays) {
		return chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(plays).array());
	}

	public PngBytes frame(int sequence, int width, int height, int left, int top) {
		return chunk("fcTL", ByteBuffer.allocate(26).putInt(sequence).putInt(width).putInt(height).putInt(left)
				.putInt(top).putShort((short) 3).putShort((short) 25).put((byte) 1).put((byte) 0).array());
	}

	public PngBytes frameData(int sequence, byte... data) {
		return chunk("fdAT", ByteBuffer.allocate(4 + data.length).putInt(sequence).put(data).array());
	}

	public byte[] end() {
		return chunk("IEND").bytes();
	}

	public byte[] bytes() {
		return out.toByteArray();
	}

	public static byte[] deflate(byte... raw) {
		try (Deflater deflater = new Deflater()) {
			deflater.setInput(raw);
			deflater.finish();
			ByteArrayOutputStream deflated = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			while (!deflater.finished()) {
				deflated.write(buffer, 0, deflater.deflate(buffer));
			}
			return deflated.toByteArray();
		}
	}

	/** The bytes that a text names in hexadecimal; spaces part them for the reader. */
	static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	/** The rows of an interlaced greyscale image of 4 x 5 pixels, 8 bits each. */
	static byte[] adam7Rows4x5() {
		return new byte[2 + 2 + 2 * 2 + 3 + 3 * 3 + 2 * 5];
	}
}
