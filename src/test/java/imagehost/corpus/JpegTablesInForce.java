package imagehost.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the frame and the scans of a JPEG mean, whatever numbers and places their tables have in the file: each
 * component with the values of the tables that a decoder uses for it.
 */
final class JpegTablesInForce {
	private static final byte[] NONE = {};

	private final Map<Integer, byte[]> quantisation = new HashMap<>();
	private final Map<Integer, byte[]> huffman = new HashMap<>();
	private byte[] frame = NONE;
	private boolean isProgressive;

	void defineHuffman(byte[] segment) {
		int offset = 2;
		while (offset + 17 <= segment.length) {
			int symbols = 0;
			for (int length = 1; length <= 16; length++) {
				symbols += segment[offset + length] & 0xFF;
			}
			huffman.put((int) segment[offset], Arrays.copyOfRange(segment, offset + 1, offset + 17 + symbols));
			offset += 17 + symbols;
		}
	}

	void defineQuantisation(byte[] segment) {
		int offset = 2;
		while (offset + 65 <= segment.length) {
			int width = 1 + (segment[offset] >> 4);
			ByteBuffer values = ByteBuffer.allocate(2 * 64);
			for (int index = 0; index < 64; index++) {
				int at = offset + 1 + index * width;
				values.putShort(width == 1
						? (short) (segment[at] & 0xFF)
						: (short) ((segment[at] & 0xFF) << 8 | segment[at + 1] & 0xFF));
			}
			quantisation.put(segment[offset] & 0xF, values.array());
			offset += 1 + 64 * width;
		}
	}

	void frame(int marker, byte[] segment) {
		frame = segment;
		isProgressive = marker == 0xC2;
	}

	int components() {
		return frame[7];
	}

	/** Size, components and tables of the scan whose header this is. */
	byte[] scan(byte[] header) {
		ByteArrayOutputStream meaning = new ByteArrayOutputStream();
		meaning.write(frame, 2, 6);
		int components = header[2];
		int start = isProgressive ? header[header.length - 3] : 0;
		int end = isProgressive ? header[header.length - 2] : 63;
		int approximation = isProgressive ? header[header.length - 1] : 0;
		meaning.write(start);
		meaning.write(end);
		meaning.write(approximation);
		for (int number = 0; number < components; number++) {
			int index = indexOf(header[3 + 2 * number]);
			int tables = header[4 + 2 * number] & 0xFF;
			meaning.write(index);
			meaning.write(components() == 1 ? 0x11 : frame[9 + 3 * index]);
			meaning.writeBytes(quantisation.getOrDefault((int) frame[10 + 3 * index], NONE));
			if (!isProgressive || start == 0 && approximation >> 4 == 0) {
				meaning.writeBytes(huffman.getOrDefault(tables >> 4, NONE));
			}
			if (!isProgressive || start > 0) {
				meaning.writeBytes(huffman.getOrDefault(0x10 | tables & 0xF, NONE));
			}
		}
		return meaning.toByteArray();
	}

	private int indexOf(byte id) {
		int index = 0;
		while (frame[8 + 3 * index] != id) {
			index++;
		}
		return index;
	}
}
