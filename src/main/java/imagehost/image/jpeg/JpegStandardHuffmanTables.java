package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typical Huffman tables of ITU-T T.81, K.3.3. The frames of a Motion JPEG video lack tables, and mean these (AVI:
 * OpenDML AVI File Format Extensions 1.02, "AVI MJPEG"); browsers supply them, other readers do not.
 */
final class JpegStandardHuffmanTables {
	/** One DHT segment: for each table its class and number, the counts of codes by length, the values. */
	private static final byte[] SEGMENT = HexFormat.of().parseHex("FFC401A2" // marker, length
			// DC, luminance (table K.3)
			+ "0000010501010101010100000000000000" //
			+ "000102030405060708090A0B" //
			// AC, luminance (table K.5)
			+ "100002010303020403050504040000017D" //
			+ "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728" //
			+ "292A3435363738393A434445464748494A535455565758595A636465666768696A737475767778797A83848586878889" //
			+ "8A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2" //
			+ "E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA" //
			// DC, chrominance (table K.4)
			+ "0100030101010101010101010000000000" //
			+ "000102030405060708090A0B" //
			// AC, chrominance (table K.6)
			+ "1100020102040403040705040400010277" //
			+ "000102031104052131061241510761711322328108144291A1B1C109233352F0156272D10A162434E125F11718191A26" //
			+ "2728292A35363738393A434445464748494A535455565758595A636465666768696A737475767778797A828384858687" //
			+ "88898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DA" //
			+ "E2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA" //
	);

	private static final JpegTables TABLES = read();

	private static final Map<JpegHuffmanTable, JpegHuffmanLookup> LOOKUPS = Stream.of(JpegTables.DC, JpegTables.AC)
			.flatMap(tableClass -> Stream.of(find(tableClass, 0), find(tableClass, 1)))
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableMap(table -> table, JpegHuffmanLookup::new));

	private JpegStandardHuffmanTables() {
	}

	private static JpegTables read() {
		JpegTables tables = new JpegTables();
		JpegSegments segments = new JpegSegments(SEGMENT);
		try {
			segments.next();
			tables.readHuffman(SEGMENT, segments);
		} catch (RejectedException impossible) {
			throw new IllegalStateException(impossible);
		}
		return tables;
	}

	/** Whether this is one of the typical tables of its class. */
	static boolean contain(int tableClass, JpegHuffmanTable table) {
		return table.equals(find(tableClass, 0)) || table.equals(find(tableClass, 1));
	}

	/**
	 * The typical table that stands for an empty slot.
	 *
	 * @return null where there is none: in the slots 2 and 3
	 */
	static @Nullable JpegHuffmanTable find(int tableClass, int slot) {
		return TABLES.huffman(tableClass, slot);
	}

	/** What finds the codes of a table: of a typical one always the same. */
	static JpegHuffmanLookup lookup(JpegHuffmanTable table) {
		JpegHuffmanLookup known = LOOKUPS.get(table);
		return known == null ? new JpegHuffmanLookup(table) : known;
	}
}
