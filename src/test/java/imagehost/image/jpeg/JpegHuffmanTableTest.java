package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
