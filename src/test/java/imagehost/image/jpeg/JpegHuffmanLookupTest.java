package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every code of a table is found, whatever follows it, and nothing else is taken for one. */
class JpegHuffmanLookupTest {
	private static final int LONGEST = JpegHuffmanTable.LONGEST_CODE;

	@Test
	void findsEveryCodeOfTheTypicalTables() throws JpegDataException {
		for (int slot = 0; slot < 2; slot++) {
			assertFindsAll(typical(JpegTables.DC, slot));
			assertFindsAll(typical(JpegTables.AC, slot));
		}
	}

	/** One code of each length. */
	@Test
	void findsCodesOfEveryLength() throws JpegDataException, RejectedException {
		byte[] definition = new byte[2 * LONGEST];
		for (int index = 0; index < LONGEST; index++) {
			definition[index] = 1;
			definition[LONGEST + index] = (byte) (0xF0 - 0x10 * index + index % 11);
		}

		assertFindsAll(JpegHuffmanTable.read(definition, 0, definition.length));
	}

	@Test
	void findsNoCodeInOnesAlone() {
		JpegHuffmanLookup lookup = new JpegHuffmanLookup(typical(JpegTables.AC, 0));

		assertThat(lookup.findShort(-1L)).isZero();
		assertThatThrownBy(() -> lookup.find(-1L)).isInstanceOf(JpegDataException.class);
	}

	/** T.81, table F.1: a first bit of 0 stands for a negative number. */
	@Test
	void readsEveryDifferenceOfDc() throws JpegDataException {
		JpegHuffmanLookup lookup = new JpegHuffmanLookup(typical(JpegTables.DC, 1));
		for (int size = 0; size <= 11; size++) {
			long code = size < 2 ? size : (1 << Math.max(2, size)) - 2;
			int length = Math.max(2, size);
			for (int value = 0; value < 1 << size; value++) {
				boolean isNegative = size > 0 && value < 1 << size - 1;
				for (long behind : new long[]{0, -1L >>> length + size}) {
					long bits = code << Long.SIZE - length | (long) value << Long.SIZE - length - size | behind;

					assertThat(JpegHuffmanLookup.difference(lookup.find(bits), bits))
							.as("size %d, value %d", size, value)
							.isEqualTo(isNegative ? value - (1 << size) + 1 : value);
				}
			}
		}
	}

	/** All of what is known of a code, followed by zeros and by ones. */
	private static void assertFindsAll(JpegHuffmanTable table) throws JpegDataException {
		JpegHuffmanLookup lookup = new JpegHuffmanLookup(table);
		long code = 0;
		int index = 0;
		for (int length = 1; length <= LONGEST; length++) {
			for (int end = index + table.count(length); index < end; index++) {
				long bits = code++ << Long.SIZE - length;
				assertFound(lookup, bits, length, table.symbol(index));
				assertFound(lookup, bits | -1L >>> length, length, table.symbol(index));
			}
			code <<= 1;
		}
	}

	private static void assertFound(JpegHuffmanLookup lookup, long bits, int length, int symbol)
			throws JpegDataException {
		int found = lookup.find(bits);
		int run = symbol >> 4;
		int size = symbol & 0xF;
		assertThat(JpegHuffmanLookup.length(found)).isEqualTo(length);
		assertThat(JpegHuffmanLookup.symbol(found)).isEqualTo(symbol);
		assertThat(JpegHuffmanLookup.lengthWithValue(found)).isEqualTo(length + size);
		assertThat(JpegHuffmanLookup.values(found)).isEqualTo(size > 0 ? 1 : 0);
		assertThat(JpegHuffmanLookup.step(found)).as("step of %02X", symbol)
				.isEqualTo(size == 0 && run < 15 ? 64 : run + 1);
		assertThat(lookup.findShort(bits)).isEqualTo(length <= 10 ? found : 0);
	}

	private static JpegHuffmanTable typical(int tableClass, int slot) {
		return Objects.requireNonNull(JpegStandardHuffmanTables.find(tableClass, slot));
	}
}
