package imagehost.image.png;

import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One chunk of a PNG: length, type, data, CRC (PNG Third Edition, section 5.3). A view of the file; nothing is copied.
 *
 * @param offset of the chunk's length field in the file
 * @param type four ASCII letters
 * @param length of the data that is there, in bytes
 * @param isWhole false when the file ends before the chunk does
 */
record PngChunk(byte[] file, int offset, String type, int length, boolean isWhole) {
	/** Bytes of length, type and CRC. */
	static final int FRAME_LENGTH = 12;

	private static final int ANCILLARY_BIT = 0x20; // section 5.4: lower case in the first letter

	boolean is(String name) {
		return type.equals(name);
	}

	boolean isCritical() {
		return (type.charAt(0) & ANCILLARY_BIT) == 0;
	}

	int dataOffset() {
		return offset + 8;
	}

	int byteAt(int index) {
		return Byte.toUnsignedInt(file[dataOffset() + index]);
	}

	int shortAt(int index) {
		return byteAt(index) << 8 | byteAt(index + 1);
	}

	/** An unsigned 32-bit number of the data. */
	long intAt(int index) {
		return Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(dataOffset() + index));
	}

	/** True when the CRC over type and data (section 5.5) is the one stored. */
	boolean hasRightCrc() {
		return isWhole && crc(file, offset + 4, length + 4) == ByteBuffer.wrap(file).getInt(dataOffset() + length);
	}

	void requireRightCrc() throws RejectedException {
		if (!hasRightCrc()) {
			throw new RejectedException(Rejection.PNG_BAD_CHECKSUM, Map.of("chunk", type));
		}
	}

	byte[] data() {
		return Arrays.copyOfRange(file, dataOffset(), dataOffset() + length);
	}

	/** Writes a chunk of these data, which are not copied. */
	static void write(KeptBytes kept, String type, KeptBytes data) {
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(name);
		data.update(crc);
		kept.write(ByteBuffer.allocate(8).putInt(data.size()).put(name).array());
		kept.keep(data);
		kept.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
	}

	/** Writes a chunk of these data. */
	static void write(KeptBytes kept, String type, byte... data) {
		kept.write(bytes(type, data, 0, data.length));
	}

	/** A whole chunk of its own, made of these data. */
	static byte[] bytes(String type, byte[] data, int offset, int length) {
		byte[] chunk = new byte[length + FRAME_LENGTH];
		ByteBuffer.wrap(chunk).putInt(length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data, offset, length);
		ByteBuffer.wrap(chunk).putInt(length + 8, crc(chunk, 4, length + 4));
		return chunk;
	}

	private static int crc(byte[] array, int offset, int length) {
		CRC32 crc = new CRC32();
		crc.update(array, offset, length);
		return (int) crc.getValue();
	}
}
