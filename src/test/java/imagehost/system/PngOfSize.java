package imagehost.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A true PNG (PNG Specification, third edition) of exactly so many bytes: grey noise, filled up by a text chunk. */
final class PngOfSize {
	private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
	/** Length, type and CRC. */
	private static final int CHUNK_BYTES = 12;
	private static final int WIDTH = 2048;
	private static final byte[] KEYWORD = "Comment\0".getBytes(StandardCharsets.US_ASCII);
	/** What is left for signature, header, end, overhead of Deflate, and the text. */
	private static final int REST = 16 * 1024;

	private PngOfSize() {
	}

	/** @param size in bytes, at least 32 KiB */
	static byte[] of(int size) {
		ByteArrayOutputStream png = new ByteArrayOutputStream(size);
		int height = (size - REST) / (WIDTH + 1);
		png.writeBytes(SIGNATURE);
		png.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(height).put((byte) 8).array()));
		png.writeBytes(chunk("IDAT", noise(height)));
		int text = size - png.size() - 2 * CHUNK_BYTES;
		png.writeBytes(chunk("tEXt", text(text)));
		png.writeBytes(chunk("IEND", new byte[0]));
		return png.toByteArray();
	}

	private static byte[] noise(int height) {
		byte[] rows = new byte[height * (WIDTH + 1)];
		new Random(7).nextBytes(rows);
		for (int row = 0; row < height; row++) {
			rows[row * (WIDTH + 1)] = 0; // filter: none
		}
		ByteArrayOutputStream stored = new ByteArrayOutputStream(rows.length);
		try (Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
				DeflaterOutputStream out = new DeflaterOutputStream(stored, deflater)) {
			out.write(rows);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return stored.toByteArray();
	}

	private static byte[] text(int length) {
		byte[] text = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(KEYWORD, 0, text, 0, KEYWORD.length);
		return text;
	}

	private static byte[] chunk(String type, byte[] content) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(content);
		return ByteBuffer.allocate(content.length + CHUNK_BYTES).putInt(content.length).put(name).put(content)
				.putInt((int) crc.getValue()).array();
	}
}
