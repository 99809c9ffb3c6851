package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.RejectedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which symbols were met, one by one and in runs. */
class JpegHuffmanCodesTest {
	/** Codes 0, 10, 110, 1110 and 11110. */
	private static final int[] SYMBOLS = {0x01, 0x00, 0x11, 0x21, 0xE1};

	@Test
	void notesEverySymbolOfARun() throws RejectedException {
		JpegHuffmanCodes codes = codes();
		assertThat(codes.runs()).hasSize(1 << JpegCodeRuns.BITS);

		// 0 and its value, 110 and its value, 10: the end of the block. What follows belongs to the next.
		codes.metRuns()[0b0_1_110_1_10_111] = 1;

		assertThat(codes.isUsed(0x01)).isFalse();
		codes.noteRuns();
		assertUsed(codes, 0x01, 0x11, 0x00);
	}

	@Test
	void notesASymbolThatIsFoundAlone() throws RejectedException, JpegDataException {
		JpegHuffmanCodes codes = codes();

		codes.find(0b11110L << Long.SIZE - 5);
		codes.noteRuns();

		assertUsed(codes, 0xE1);
	}

	private static void assertUsed(JpegHuffmanCodes codes, Integer... symbols) {
		for (int symbol : SYMBOLS) {
			assertThat(codes.isUsed(symbol)).as("symbol %02X", symbol)
					.isEqualTo(List.of(symbols).contains(symbol));
		}
	}

	private static JpegHuffmanCodes codes() throws RejectedException {
		byte[] definition = new byte[JpegHuffmanTable.LONGEST_CODE + SYMBOLS.length];
		for (int index = 0; index < SYMBOLS.length; index++) {
			definition[index] = 1;
			definition[JpegHuffmanTable.LONGEST_CODE + index] = (byte) SYMBOLS[index];
		}
		return new JpegHuffmanCodes(new JpegHuffmanLookup(JpegHuffmanTable.read(definition, 0, definition.length)));
	}
}
