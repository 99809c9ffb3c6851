package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scans of AC coefficients, bit by bit (ITU-T T.81, G.1.2.2 and G.1.2.3). */
class JpegSpectralBlocksTest {
	/** Codes of three bits. */
	private static final int[] SYMBOLS = {0x00, 0x01, 0x11, 0xF0, 0x10, 0x02, 0x20};
	private static final String END = "000";
	private static final String NEXT = "001";
	private static final String SECOND_NEXT = "010";
	private static final String SIXTEEN_ZEROS = "011";
	private static final String END_OF_TWO_OR_THREE = "100";
	private static final String NEXT_OF_TWO_BITS = "101";
	private static final String END_OF_FOUR_TO_SEVEN = "110";
	/** Behind what is read, to see where that ends. */
	private static final int MARK = 0b1011_0010_1101;

	private final JpegUsedCoefficients use = new JpegUsedCoefficients();

	@Test
	void takesACoefficientAfterARunOfZeros() throws JpegDataException {
		assertThat(first(1, 63, SECOND_NEXT + "1" + NEXT + "0" + END)).containsExactly(bits(2, 3));
		assertThat(first(1, 63, SIXTEEN_ZEROS + NEXT_OF_TWO_BITS + "01" + END)).containsExactly(bits(17));
		assertThat(first(1, 63, END)).containsExactly(0);
		assertThat(use.of(0)).isEqualTo(bits(2, 3, 17));
	}

	/** Of the last coefficient of a scan no code follows. */
	@Test
	void takesCoefficientsToTheEndOfTheScan() throws JpegDataException {
		assertThat(first(5, 6, NEXT + "1" + NEXT + "1")).containsExactly(bits(5, 6));
		assertThat(first(6, 6, NEXT + "1")).containsExactly(bits(6));
		assertThat(first(62, 63, SECOND_NEXT + "1")).containsExactly(bits(63));
		assertThatThrownBy(() -> first(5, 6, NEXT + "1" + SECOND_NEXT + "1")).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> first(6, 6, SECOND_NEXT + "1")).isInstanceOf(JpegDataException.class);
	}

	@Test
	void passesOverBlocksWithoutCodes() throws JpegDataException {
		String two = END_OF_TWO_OR_THREE + "0";
		String three = END_OF_TWO_OR_THREE + "1";
		String five = END_OF_FOUR_TO_SEVEN + "01";

		assertThat(first(1, 63, NEXT + "1" + two, "", NEXT + "1" + END)).containsExactly(bits(1), 0, bits(1));
		assertThat(first(1, 63, three, "", "", NEXT + "1" + END)).containsExactly(0, 0, 0, bits(1));
		assertThat(first(1, 63, five, "", "", "", "", NEXT + "1" + END)).containsExactly(0, 0, 0, 0, 0, bits(1));
	}

	@Test
	void refusesARunOfBlocksThatIsNotOver() throws JpegDataException {
		assertThatCode(() -> first(1, 63, END_OF_TWO_OR_THREE + "0", "")).doesNotThrowAnyException();
		assertThatThrownBy(() -> first(1, 63, END_OF_TWO_OR_THREE + "1", "")).isInstanceOf(JpegDataException.class);
	}

	/** A bit for each coefficient that is known, as far as the codes go past it. */
	@Test
	void refinesWhatIsKnown() throws JpegDataException {
		long known = bits(2, 4, 9);

		assertThat(refined(1, 63, known, NEXT + "1" + END + "111")).isEqualTo(known | bits(1));
		assertThat(refined(1, 63, known, SECOND_NEXT + "1" + "0" + END + "11")).isEqualTo(known | bits(3));
		assertThat(refined(1, 63, known, SECOND_NEXT + "1" + "0" + SECOND_NEXT + "0" + "1" + END + "0"))
				.isEqualTo(known | bits(3, 6));
		assertThat(refined(1, 63, known, END + "101")).isEqualTo(known);
		assertThat(refined(1, 8, known, END + "10")).isEqualTo(known);
		assertThat(refined(3, 9, known, END + "10")).isEqualTo(known);
		assertThat(refined(5, 63, known, SIXTEEN_ZEROS + "1" + NEXT + "1" + END)).isEqualTo(known | bits(22));
	}

	@Test
	void refinesToTheEndOfTheScan() throws JpegDataException {
		long known = bits(5, 7);

		assertThat(refined(5, 7, known, NEXT + "1" + "0" + END + "1")).isEqualTo(known | bits(6));
		assertThat(refined(5, 6, known, NEXT + "1" + "0")).isEqualTo(known | bits(6));
		assertThat(refined(5, 7, known, SIXTEEN_ZEROS + "01")).isEqualTo(known);
		assertThat(refined(60, 63, 0, NEXT + "1" + SECOND_NEXT + "1" + NEXT + "1")).isEqualTo(bits(60, 62, 63));
		assertThatThrownBy(() -> refined(5, 7, known, SECOND_NEXT + "1" + "01")).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> refined(1, 63, known, NEXT_OF_TWO_BITS + "01")).isInstanceOf(JpegDataException.class);
	}

	@Test
	void refinesBlocksWithoutCodes() throws JpegDataException {
		long[] known = {bits(1, 2), bits(3), bits(0, 63), 0};

		assertThat(passed(1, 63, 0x10, known, END_OF_TWO_OR_THREE + "1" + "11", "0", "1", NEXT + "1" + END))
				.containsExactly(bits(1, 2), bits(3), bits(0, 63), bits(1));
	}

	/** With the bits that later scans give, a coefficient has ten at most; beyond, decoders run over. */
	@Test
	void refusesACoefficientThatNoImageHas() throws JpegDataException {
		String block = NEXT_OF_TWO_BITS + "01" + END;

		assertThat(passed(1, 63, 0x08, new long[1], block)).containsExactly(bits(1));
		assertThatThrownBy(() -> passed(1, 63, 0x09, new long[1], block)).isInstanceOf(JpegDataException.class);
	}

	private long[] first(int start, int end, String... blocks) throws JpegDataException {
		return passed(start, end, 0, new long[blocks.length], blocks);
	}

	private long refined(int start, int end, long known, String block) throws JpegDataException {
		return passed(start, end, 0x10, new long[]{known}, block)[0];
	}

	/** What is known of blocks behind a scan, of which these are the bits of each. */
	private long[] passed(int start, int end, int approximation, long[] known, String... blocks)
			throws JpegDataException {
		JpegHuffmanTable table = table();
		JpegScan scan = new JpegScan(List.of(new JpegScan.Component(0, null, table)), start, end, approximation, 0,
				new JpegSegments.Data(0, 0, 0, false));
		long[] after = known.clone();
		JpegSpectralBlocks units = new JpegSpectralBlocks(scan, known.length,
				new JpegHuffmanCodes(new JpegHuffmanLookup(table)), MemorySegment.ofArray(after), use);
		JpegBits bits = data(String.join("", blocks) + Integer.toBinaryString(MARK) + "1".repeat(64));
		for (int unit = 0; unit < known.length; unit++) {
			units.skipUnit(bits, unit);
		}
		units.endInterval();
		bits.beginBlock();
		assertThat(bits.take(12)).as("where the scan ends").isEqualTo(MARK);
		assertThat(units.units()).isEqualTo(known.length);
		return after;
	}

	private static long bits(int... numbers) {
		long bits = 0;
		for (int number : numbers) {
			bits |= 1L << number;
		}
		return bits;
	}

	private static JpegHuffmanTable table() {
		byte[] definition = new byte[JpegHuffmanTable.LONGEST_CODE + SYMBOLS.length];
		definition[2] = (byte) SYMBOLS.length;
		for (int index = 0; index < SYMBOLS.length; index++) {
			definition[JpegHuffmanTable.LONGEST_CODE + index] = (byte) SYMBOLS[index];
		}
		try {
			return JpegHuffmanTable.read(definition, 0, definition.length);
		} catch (RejectedException impossible) {
			throw new AssertionError(impossible);
		}
	}

	private static JpegBits data(String bits) {
		byte[] data = new byte[bits.length() / Byte.SIZE];
		for (int index = 0; index < data.length; index++) {
			data[index] = (byte) Integer.parseInt(bits.substring(Byte.SIZE * index, Byte.SIZE * (index + 1)), 2);
		}
		JpegBits reader = new JpegBits(StuffedData.of(data).file());
		reader.restart(0);
		return reader;
	}
}
