package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of a table in its segment (T.81, section B.2.4.2). */
class JpegHuffmanTableTest {
	private static final int OFFSET = 3;
	private static final int COUNTS = 16;

	@Test
	void readsATableThatEndsWithItsSegment() throws RejectedException {
		byte[] file = segment(255);

		JpegHuffmanTable table = JpegHuffmanTable.read(file, OFFSET, file.length);

		assertThat(table.symbolCount()).isEqualTo(256);
		assertThat(table.length()).isEqualTo(file.length - OFFSET);
		assertThat(table.count(1)).isEqualTo(1);
		assertThat(table.count(16)).isEqualTo(255);
		assertThat(table.symbol(255)).isEqualTo(file[file.length - 1] & 0xFF);
	}

	@Test
	void readsATableWithoutSymbols() throws RejectedException {
		byte[] file = new byte[OFFSET + COUNTS];

		assertThat(JpegHuffmanTable.read(file, OFFSET, file.length).symbolCount()).isZero();
	}

	@Test
	void refusesMoreSymbolsThanCodesCanHave() {
		byte[] file = Arrays.copyOf(segment(255), OFFSET + COUNTS + 300);
		file[OFFSET] = 2;

		assertThatThrownBy(() -> JpegHuffmanTable.read(file, OFFSET, file.length))
				.isInstanceOf(RejectedException.class);
	}

	@Test
	void refusesATableThatIsCutShort() {
		byte[] file = segment(255);

		assertThatThrownBy(() -> JpegHuffmanTable.read(file, OFFSET, file.length - 1))
				.isInstanceOf(RejectedException.class);
		assertThatThrownBy(() -> JpegHuffmanTable.read(file, OFFSET, OFFSET + COUNTS - 1))
				.isInstanceOf(RejectedException.class);
	}

	@Test
	void readsNothingBehindTheFile() {
		byte[] file = new byte[OFFSET + COUNTS - 1];

		assertThatThrownBy(() -> JpegHuffmanTable.read(file, OFFSET, file.length))
				.isInstanceOf(RejectedException.class);
	}

	/** T.81, C.2: every code fits its length, and none is all ones. */
	@ParameterizedTest
	@CsvSource({"true, ''", "true, 1", "false, 2", "true, 0 3", "false, 0 4", "true, 1 1", "false, 1 2",
			"true, 1 0 3", "false, 1 0 4", "true, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "true, 0 0 0 0 0 0 0 0 255",
			"false, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2", "false, 0 1 5 1 1 1 1 1 1 1 1 1 1 1 1 2"})
	void takesCodesThatFitTheirLengths(boolean isSound, String counts) throws RejectedException {
		byte[] definition = new byte[COUNTS + 256];
		int symbols = 0;
		String[] numbers = counts.isEmpty() ? new String[0] : counts.split(" ");
		for (int length = 1; length <= numbers.length; length++) {
			definition[length - 1] = (byte) Integer.parseInt(numbers[length - 1]);
			symbols += definition[length - 1] & 0xFF;
		}
		for (int index = 0; index < symbols; index++) {
			definition[COUNTS + index] = (byte) index;
		}

		assertThat(isSound(definition, JpegTables.AC)).isEqualTo(isSound);
	}

	@Test
	void takesEachSymbolOnceAndDifferencesOfUpToElevenBits() throws RejectedException {
		assertThat(isSound(twoSymbols(5, 5), JpegTables.AC)).isFalse();
		assertThat(isSound(twoSymbols(11, 0), JpegTables.DC)).isTrue();
		assertThat(isSound(twoSymbols(0, 12), JpegTables.DC)).isFalse();
		assertThat(isSound(twoSymbols(0, 12), JpegTables.AC)).isTrue();
	}

	private static byte[] twoSymbols(int first, int second) {
		byte[] definition = new byte[COUNTS + 2];
		definition[1] = 2;
		definition[COUNTS] = (byte) first;
		definition[COUNTS + 1] = (byte) second;
		return definition;
	}

	private static boolean isSound(byte[] definition, int tableClass) throws RejectedException {
		JpegHuffmanTable table = JpegHuffmanTable.read(definition, 0, definition.length);
		try {
			table.requireSound(tableClass);
			return true;
		} catch (RejectedException unsound) {
			return false;
		}
	}

	/** Counts of the shortest and of the longest codes, and as many symbols. */
	private static byte[] segment(int longest) {
		byte[] file = new byte[OFFSET + COUNTS + 1 + longest];
		file[OFFSET] = 1;
		file[OFFSET + COUNTS - 1] = (byte) longest;
		for (int index = OFFSET + COUNTS; index < file.length; index++) {
			file[index] = (byte) (7 * index);
		}
		return file;
	}
}
