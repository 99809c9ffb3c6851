package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits are read in their order, as far as the data go and no further. */
class JpegBitsTest {
	/** More than a window holds, so that it must slide. */
	private static final int MANY_BYTES = 60_000;

	@ParameterizedTest
	@ValueSource(ints = {2, 50, 1_000})
	void readsNumbersOfEveryLength(int oneOfFf) throws JpegDataException {
		StuffedData data = StuffedData.random(MANY_BYTES, oneOfFf);
		JpegBits bits = bits(data);
		Random random = new Random(oneOfFf);
		for (int position = 0; position + 80 < MANY_BYTES * Byte.SIZE;) {
			int length = random.nextInt(17);
			int skipped = random.nextInt(65);
			assertThat(read(bits, length)).isEqualTo(data.number(position, length));
			bits.skip(skipped);
			position += length + skipped;
			assertThat(bits.position()).isEqualTo(data.behind(position));
		}
	}

	@Test
	void readsToTheLastBitAndNoFurther() throws JpegDataException {
		for (int length = 1; length < 20; length++) {
			StuffedData data = StuffedData.random(length, 5);
			JpegBits bits = bits(data);
			bits.skip(length * Byte.SIZE - Byte.SIZE);
			bits.skip(Byte.SIZE - 1);

			read(bits, 1);

			assertThat(bits.position()).isEqualTo(data.behind(length * Byte.SIZE));
			assertThatThrownBy(() -> read(bits, 1)).isInstanceOf(JpegDataException.class);
		}
	}

	@Test
	void findsNothingInNoData() {
		StuffedData none = StuffedData.of(new byte[0]);
		JpegHuffmanCodes dc = codes(JpegTables.DC);

		assertThatThrownBy(() -> bits(none).skip(1)).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> read(bits(none), 16)).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> symbol(bits(none), dc)).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> bits(none).skipDifference(dc)).isInstanceOf(JpegDataException.class);
		assertThatThrownBy(() -> bits(none).skipBlock(dc, codes(JpegTables.AC)))
				.isInstanceOf(JpegDataException.class);
	}

	/** Over more data than a window holds; where they are no code, both go on a byte later. */
	@ParameterizedTest
	@ValueSource(ints = {2, 50, 1_000})
	void goesPastBlocksAsCodeByCode(int oneOfFf) throws JpegDataException {
		StuffedData data = StuffedData.random(MANY_BYTES, oneOfFf);
		JpegBits whole = bits(data);
		JpegBits single = bits(data);
		JpegHuffmanCodes dc = codes(JpegTables.DC);
		JpegHuffmanCodes ac = codes(JpegTables.AC);
		while (single.position() + 1_000 < data.file().length) {
			try {
				long expected = codeByCode(single, dc, ac);
				assertThat(whole.skipBlock(dc, ac)).isEqualTo(expected);
				assertThat(whole.position()).isEqualTo(single.position());
			} catch (JpegDataException noCode) {
				assertThatThrownBy(() -> whole.skipBlock(dc, ac)).isInstanceOf(JpegDataException.class);
				single.skip(Byte.SIZE);
				whole.restart(single.position());
				single.restart(single.position());
			}
		}
	}

	/** One bit for each coefficient that is not 0; one that would lie behind the last is put in its place. */
	private static long codeByCode(JpegBits bits, JpegHuffmanCodes dc, JpegHuffmanCodes ac) throws JpegDataException {
		int size = symbol(bits, dc);
		read(bits, size);
		long nonZero = size > 0 ? 1 : 0;
		int coefficient = 1;
		while (coefficient < 64) {
			int symbol = symbol(bits, ac);
			read(bits, symbol & 0xF);
			if (symbol == 0) {
				break;
			}
			coefficient += symbol >> 4;
			nonZero |= (symbol & 0xF) > 0 ? 1L << Math.min(coefficient, 63) : 0;
			coefficient++;
		}
		return nonZero;
	}

	@Test
	void knowsTheDifferenceOfTheLastBlock() throws JpegDataException {
		// 100 and three bits, 101: 5; 1010 ends the block. 100 and 010: -5. 00: none.
		byte[] data = JpegBytes.bytes(0b100_101_10, 0b10_100_010, 0b1010_00_10, 0b10_111111);
		JpegBits blocks = bits(StuffedData.of(data));
		JpegBits differences = bits(StuffedData.of(JpegBytes.bytes(0b100_101_10, 0b0_010_00_11)));

		int[] found = new int[6];
		long[] nonZero = new long[6];
		for (int number = 0; number < 6; number++) {
			nonZero[number] = number < 3
					? blocks.skipBlock(codes(JpegTables.DC), codes(JpegTables.AC))
					: differences.skipDifference(codes(JpegTables.DC));
			found[number] = number < 3 ? blocks.difference() : differences.difference();
		}

		assertThat(found).containsExactly(5, -5, 0, 5, -5, 0);
		assertThat(nonZero).containsExactly(1, 1, 0, 1, 1, 0);
	}

	/** The code 00 of the symbol 0, over more data than a window holds. */
	@Test
	void goesOnWithCodesAloneAndWithDifferencesAlone() throws JpegDataException {
		StuffedData data = StuffedData.of(new byte[MANY_BYTES]);
		JpegHuffmanCodes dc = codes(JpegTables.DC);
		JpegBits single = bits(data);
		JpegBits differences = bits(data);
		for (int code = 0; code < MANY_BYTES * 4; code++) {
			assertThat(symbol(single, dc) + differences.skipDifference(dc)).isZero();
		}

		assertThat(single.position()).isEqualTo(differences.position()).isEqualTo(MANY_BYTES);
		assertThatThrownBy(() -> symbol(single, dc)).isInstanceOf(JpegDataException.class);
	}

	@Test
	void fillsUpTheLastByteWithOnes() throws JpegDataException {
		assertThat(padded(0b0000_0000, 3)).containsExactly(0b0001_1111);
		assertThat(padded(0b0101_1110, 3)).containsExactly(0b0101_1111);
		assertThat(padded(0b0000_0000, 7)).containsExactly(0b0000_0001);
		assertThat(padded(0b1111_1110, 4)).containsExactly(-1, 0);
		assertThat(padded(0b0101_1111, 3)).isEmpty();
		assertThat(padded(0b0000_0000, 8)).isEmpty();
	}

	private static byte[] padded(int last, int usedBits) throws JpegDataException {
		JpegBits bits = bits(StuffedData.of(JpegBytes.bytes(0x12, last)));
		bits.skip(Byte.SIZE + usedBits);
		return bits.paddedLastByte();
	}

	private static JpegBits bits(StuffedData data) {
		JpegBits bits = new JpegBits(data.file());
		bits.restart(0);
		return bits;
	}

	private static JpegHuffmanCodes codes(int tableClass) {
		return new JpegHuffmanCodes(JpegStandardHuffmanTables
				.lookup(Objects.requireNonNull(JpegStandardHuffmanTables.find(tableClass, 0))));
	}

	private static int read(JpegBits bits, int length) throws JpegDataException {
		bits.beginBlock();
		int value = bits.take(length);
		bits.endBlock();
		return value;
	}

	private static int symbol(JpegBits bits, JpegHuffmanCodes codes) throws JpegDataException {
		bits.beginBlock();
		int found = codes.find(bits.ahead());
		bits.pass(JpegHuffmanLookup.length(found));
		bits.endBlock();
		return JpegHuffmanLookup.symbol(found);
	}
}
