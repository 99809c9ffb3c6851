package imagehost.corpus;

import java.io.ByteArrayOutputStream;

/** Frames of Motion JPEG, which lack the Huffman tables that every decoder of such video knows. */
final class MotionJpeg {
	private static final int HUFFMAN_TABLES = 0xC4;
	private static final int SCAN = 0xDA;

	private MotionJpeg() {
	}

	/** The original with the tables that the stored file was given, where it has none of its own. */
	static byte[] withTables(byte[] original, byte[] stored) {
		int tables = find(stored, HUFFMAN_TABLES);
		int scan = find(original, SCAN);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(original, 0, scan);
		all.write(stored, tables, find(stored, SCAN) - tables);
		all.write(original, scan, original.length - scan);
		return all.toByteArray();
	}

	private static int find(byte[] jpeg, int marker) {
		int offset = 2;
		while (Byte.toUnsignedInt(jpeg[offset + 1]) != marker) {
			offset += 2 + length(jpeg, offset);
		}
		return offset;
	}

	private static int length(byte[] jpeg, int segment) {
		return Byte.toUnsignedInt(jpeg[segment + 2]) << 8 | Byte.toUnsignedInt(jpeg[segment + 3]);
	}
}
