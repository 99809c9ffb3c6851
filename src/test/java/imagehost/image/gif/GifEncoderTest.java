package imagehost.image.gif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are the ones of GIF89a, appendix F, with the longest strings that the table has. */
class GifEncoderTest {
	@ParameterizedTest
	@CsvSource({"2, 700, 4", "3, 300, 2", "4, 300, 16", "8, 700, 256"})
	void writesWhateverIsGivenAsShortAsItCan(int minimum, int longest, int colours) {
		Random random = new Random(minimum);
		int[] pixels = random.ints(longest, 0, colours).toArray();
		for (int length = 1; length <= longest; length++) {
			assertThat(encoded(minimum, pixels, length)).as("%d pixels", length)
					.isEqualTo(expected(minimum, pixels, length));
		}
	}

	/** Until the table of 4,096 codes is full, and beyond. */
	@ParameterizedTest
	@CsvSource({"2, 100000, 2", "8, 9000, 256", "8, 60000, 2"})
	void beginsANewTableWhereOneIsFull(int minimum, int count, int colours) {
		int[] pixels = new Random(count).ints(count, 0, colours).toArray();

		assertThat(encoded(minimum, pixels, count)).isEqualTo(expected(minimum, pixels, count));
	}

	private static byte[] encoded(int minimum, int[] pixels, int length) {
		GifEncoder encoder = new GifEncoder(minimum);
		for (int index = 0; index < length; index++) {
			encoder.write(pixels[index]);
		}
		return encoder.end();
	}

	/** By a map of strings; a reader knows each one code later than it is written. */
	private static byte[] expected(int minimum, int[] pixels, int length) {
		int clear = 1 << minimum;
		Codes codes = new Codes();
		Map<String, Integer> table = new HashMap<>();
		codes.write(clear, minimum + 1);
		int known = clear + 2;
		String string = "";
		for (int index = 0; index < length; index++) {
			String longer = string + (char) pixels[index];
			if (longer.length() == 1 || table.containsKey(longer)) {
				string = longer;
				continue;
			}
			codes.write(code(table, string), sizeOf(known, minimum));
			string = longer.substring(longer.length() - 1);
			if (known == 4_096) {
				codes.write(clear, 12);
				table.clear();
				known = clear + 2;
			} else {
				table.put(longer, known++);
			}
		}
		codes.write(code(table, string), sizeOf(known, minimum));
		codes.write(clear + 1, sizeOf(Math.min(4_096, known + 1), minimum));
		return codes.bytes();
	}

	private static int code(Map<String, Integer> table, String string) {
		return string.length() == 1 ? string.charAt(0) : table.getOrDefault(string, -1);
	}

	/** Bits of a code where the writer is about to add that one. */
	private static int sizeOf(int next, int minimum) {
		return Math.max(minimum + 1, Integer.SIZE - Integer.numberOfLeadingZeros(next - 1));
	}

	private static final class Codes {
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private int bits;
		private int count;

		void write(int code, int size) {
			for (int bit = 0; bit < size; bit++) {
				bits |= (code >> bit & 1) << count++;
				if (count == Byte.SIZE) {
					out.write(bits);
					bits = 0;
					count = 0;
				}
			}
		}

		byte[] bytes() {
			if (count > 0) {
				out.write(bits);
			}
			return out.toByteArray();
		}
	}
}
