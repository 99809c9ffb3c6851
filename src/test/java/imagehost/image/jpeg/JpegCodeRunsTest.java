package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the next bits are, a run holds all codes that they hold, and what one code after the other says of them. */
class JpegCodeRunsTest {
	private static final int LONGEST_CODE = 10;
	/** Bits of a run that stand for a coefficient each. */
	private static final int PLACES = 19;
	private static final int ZERO_RUN = 15;

	/** A code of a table, as it is written. */
	private record Code(String bits, int symbol) {
		int size() {
			return symbol & 0xF;
		}

		boolean endsBlock() {
			return size() == 0 && symbol >> 4 < ZERO_RUN;
		}

		int lengthWithValue() {
			return bits.length() + size();
		}
	}

	/** What stands in the bits: how far it goes on, and the coefficients that get a value. */
	private record Found(int step, boolean endsBlock, int length, long values) {
	}

	@Test
	void findsTheCodesOfTheTypicalTables() throws RejectedException {
		for (int slot = 0; slot < 2; slot++) {
			assertFindsAll(codesOf(Objects.requireNonNull(JpegStandardHuffmanTables.find(JpegTables.AC, slot))));
		}
	}

	/** Two bits for each coefficient: five of them, and one that goes on behind the bits. */
	@Test
	void findsManyShortCodes() throws RejectedException {
		assertFindsAll(List.of(new Code("0", 0x01), new Code("10", 0x00), new Code("110", 0x13)));
	}

	/** A run of 16 zeros and one of three: the last place that there is; one of four goes beyond it. */
	@Test
	void findsCoefficientsAsFarAsThereArePlaces() throws RejectedException {
		assertFindsAll(List.of(new Code("0", 0xF0), new Code("10", 0x21), new Code("110", 0x31),
				new Code("1110", 0x00), new Code("11110", 0xE1)));
	}

	@Test
	void leavesLongCodesToOthers() throws RejectedException {
		assertFindsAll(List.of(new Code("000000000", 0x0A), new Code("0000000010", 0x00),
				new Code("00000000110", 0x01), new Code("000000001110", 0x02)));
	}

	private static void assertFindsAll(List<Code> codes) throws RejectedException {
		int[] runs = new JpegCodeRuns(new JpegHuffmanLookup(table(codes))).runs();
		for (int index = 0; index < runs.length; index++) {
			String bits = Integer.toBinaryString(runs.length | index).substring(1);
			Found expected = expected(bits, codes);
			int run = runs[index];
			assertThat(new Found(JpegCodeRuns.step(run), JpegCodeRuns.stepWithEnd(run) != JpegCodeRuns.step(run),
					JpegCodeRuns.length(run), JpegCodeRuns.values(run))).as(bits).isEqualTo(expected);
			if (expected.endsBlock) {
				assertThat(JpegCodeRuns.stepWithEnd(run)).isEqualTo(expected.step + Long.SIZE);
			}
		}
	}

	/** Code by code. The first one may have its value behind the bits, as it is there in the data anyway. */
	private static Found expected(String bits, List<Code> codes) {
		Found found = new Found(0, false, 0, 0);
		while (found.length < bits.length()) {
			Code code = next(bits.substring(found.length), codes);
			if (code == null || found.length > 0 && found.length + code.lengthWithValue() > bits.length()) {
				break;
			}
			int length = found.length + code.lengthWithValue();
			if (code.endsBlock()) {
				return new Found(found.step, true, length, found.values);
			}
			int step = found.step + (code.symbol >> 4) + 1;
			if (step > PLACES) {
				break;
			}
			found = new Found(step, false, length, found.values | (code.size() > 0 ? 1L << step - 1 : 0));
		}
		return found.length == 0 ? new Found(63, false, 0, 0) : found;
	}

	private static @Nullable Code next(String bits, List<Code> codes) {
		return codes.stream().filter(code -> code.bits.length() <= LONGEST_CODE && bits.startsWith(code.bits))
				.findFirst().orElse(null);
	}

	/** The table of these codes, which are in the order that T.81, C.2 gives them. */
	private static JpegHuffmanTable table(List<Code> codes) throws RejectedException {
		byte[] definition = new byte[JpegHuffmanTable.LONGEST_CODE + codes.size()];
		for (int index = 0; index < codes.size(); index++) {
			definition[codes.get(index).bits.length() - 1]++;
			definition[JpegHuffmanTable.LONGEST_CODE + index] = (byte) codes.get(index).symbol;
		}
		return JpegHuffmanTable.read(definition, 0, definition.length);
	}

	private static List<Code> codesOf(JpegHuffmanTable table) {
		List<Code> codes = new ArrayList<>();
		int code = 0;
		for (int length = 1; length <= JpegHuffmanTable.LONGEST_CODE; length++) {
			for (int number = 0; number < table.count(length); number++) {
				String bits = Integer.toBinaryString(1 << length | code++).substring(1);
				codes.add(new Code(bits, table.symbol(codes.size())));
			}
			code <<= 1;
		}
		return codes;
	}
}
