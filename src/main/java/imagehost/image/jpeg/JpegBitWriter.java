package imagehost.image.jpeg;

import java.io.ByteArrayOutputStream;

/** Writes entropy-coded data that have no byte {@code FF} (ITU-T T.81, C.2 and F.1.2.3). For one thread. */
final class JpegBitWriter {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private int bits;
	private int count;

	/** Writes the code of a symbol that the table has. */
	void writeCode(JpegHuffmanTable table, int symbol) {
		int code = 0;
		int index = 0;
		for (int length = 1; length <= JpegHuffmanTable.LONGEST_CODE; length++) {
			for (int end = index + table.count(length); index < end; index++) {
				if (table.symbol(index) == symbol) {
					write(code, length);
					return;
				}
				code++;
			}
			code <<= 1;
		}
		throw new IllegalArgumentException("no symbol " + symbol);
	}

	private void write(int code, int length) {
		bits = bits << length | code;
		count += length;
		while (count >= Byte.SIZE) {
			count -= Byte.SIZE;
			bytes.write(bits >> count);
		}
	}

	/** What was written, filled up with 1 bits. */
	byte[] padded() {
		if (count > 0) {
			write((1 << Byte.SIZE - count) - 1, Byte.SIZE - count);
		}
		return bytes.toByteArray();
	}
}
