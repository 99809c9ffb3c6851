package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are defined at one place of the file: what the DQT and DHT segments before it (ITU-T T.81, B.2.4)
 * have put into the four slots of each kind. For one thread.
 */
final class JpegTables {
	/** Table classes of Huffman tables (T.81, B.2.4.2). */
	static final int DC = 0;
	static final int AC = 1;
	static final int SLOTS = 4;

	private final @Nullable JpegQuantisationTable[] quantisation = new JpegQuantisationTable[SLOTS];
	private final @Nullable JpegHuffmanTable[] huffman = new JpegHuffmanTable[2 * SLOTS];

	/** Takes the DQT segment that {@code segments} stands on. */
	void readQuantisation(byte[] file, JpegSegments segments) throws RejectedException {
		int offset = segments.contentStart();
		while (offset < segments.end()) {
			int slot = segments.unsignedByte(offset);
			requireSlot(slot);
			int bytes = 1 + (slot >> 4);
			quantisation[slot & 0xF] = JpegQuantisationTable.read(file, offset + 1, bytes, segments.end());
			offset += 1 + JpegQuantisationTable.length(bytes);
		}
	}

	/** Takes the DHT segment that {@code segments} stands on. */
	void readHuffman(byte[] file, JpegSegments segments) throws RejectedException {
		int offset = segments.contentStart();
		while (offset < segments.end()) {
			int slot = segments.unsignedByte(offset);
			requireSlot(slot);
			JpegHuffmanTable table = JpegHuffmanTable.read(file, offset + 1, segments.end());
			huffman[(slot >> 4) * SLOTS + (slot & 0xF)] = table;
			offset += 1 + table.length();
		}
	}

	private static void requireSlot(int slot) throws RejectedException {
		if (slot >> 4 > 1 || (slot & 0xF) >= SLOTS) {
			throw new RejectedException(Rejection.DAMAGED);
		}
	}

	/** @return null when the slot is empty */
	@Nullable
	JpegQuantisationTable quantisation(int slot) {
		return quantisation[slot];
	}

	/** @return null when the slot is empty */
	@Nullable
	JpegHuffmanTable huffman(int tableClass, int slot) {
		return slot < SLOTS ? huffman[tableClass * SLOTS + slot] : null;
	}

	void put(int tableClass, int slot, JpegHuffmanTable table) {
		huffman[tableClass * SLOTS + slot] = table;
	}
}
