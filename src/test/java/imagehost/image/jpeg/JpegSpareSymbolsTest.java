package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.RejectedException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JpegSpareSymbolsTest {
	/** Of DC: 0 to 11 bits; of AC: the end of a block, sixteen zeros, and 1 to 10 bits behind any run of zeros. */
	private static final String OF_DC = "0[0-9AB]";
	private static final String OF_AC = "00|F0|.[1-9A]";

	@Test
	void areThoseFirstThatImagesCanHave() throws Exception {
		assertThat(of(JpegTables.DC, noneFound())).isEqualTo(ordered(OF_DC, _ -> true));
		assertThat(of(JpegTables.AC, noneFound())).isEqualTo(ordered(OF_AC, _ -> true));
	}

	@Test
	void areNoneThatAreUsed() throws Exception {
		JpegHuffmanCodes found = noneFound();
		found.find(0L);
		found.find(0b10L << Long.SIZE - 2);

		assertThat(of(JpegTables.AC, found)).isEqualTo(ordered(OF_AC, symbol -> !List.of("01", "BB").contains(symbol)));
	}

	private static List<String> ordered(String possible, Predicate<String> isSpare) {
		List<String> all = IntStream.range(0, 256).mapToObj("%02X"::formatted).filter(isSpare).toList();
		return Stream.concat(all.stream().filter(symbol -> symbol.matches(possible)),
				all.stream().filter(symbol -> !symbol.matches(possible))).toList();
	}

	private static List<String> of(int tableClass, JpegHuffmanCodes found) {
		JpegSpareSymbols spare = new JpegSpareSymbols(tableClass, found);
		long used = IntStream.range(0, 256).filter(found::isUsed).count();
		return Stream.generate(spare::next).limit(256 - used).map("%02X"::formatted).toList();
	}

	/** The codes 0 of the symbol 01, and 10 of one that no image of 8 bits has. */
	private static JpegHuffmanCodes noneFound() throws RejectedException {
		byte[] definition = new byte[JpegHuffmanTable.LONGEST_CODE + 2];
		definition[0] = 1;
		definition[1] = 1;
		definition[JpegHuffmanTable.LONGEST_CODE] = 0x01;
		definition[JpegHuffmanTable.LONGEST_CODE + 1] = (byte) 0xBB;
		return new JpegHuffmanCodes(new JpegHuffmanLookup(JpegHuffmanTable.read(definition, 0, definition.length)));
	}
}
