package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class KeptBytesTest {
	private static final int ROUNDS = 200;

	private final byte[] file = new byte[20_000];
	private final KeptBytes kept = new KeptBytes();
	private final ByteArrayOutputStream expected = new ByteArrayOutputStream();

	@Test
	void keepsPiecesOfEveryLengthInOrder() {
		for (int round = 0; round < ROUNDS; round++) {
			KeptBytes pieces = new KeptBytes();
			byte[] bytes = keepPieces(pieces, new Random(round));

			assertThat(pieces.toByteArray()).isEqualTo(bytes);
			assertThat(pieces.size()).isEqualTo(bytes.length);
			assertThat(pieces.isEqualTo(bytes)).isTrue();
			assertThat(pieces.isEqualTo(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
			bytes[bytes.length - 1] ^= 1;
			assertThat(pieces.isEqualTo(bytes)).isFalse();
		}
	}

	private byte[] keepPieces(KeptBytes pieces, Random random) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		random.nextBytes(file);
		int position = 0;
		for (int piece = 0; piece < 1 + random.nextInt(300); piece++) {
			int length = random.nextInt(random.nextBoolean() ? 6 : 300);
			boolean isAdjacent = random.nextInt(3) == 0 && position + length < file.length;
			position = isAdjacent ? position : random.nextInt(file.length - length);
			pieces.keep(file, position, length);
			bytes.write(file, position, length);
			position += length;
		}
		pieces.write((byte) 7);
		bytes.write(7);
		return bytes.toByteArray();
	}

	@Test
	void givesTheWholeFileItselfWhereAllOfItIsKept() {
		kept.keep(file, 0, 5);
		kept.keep(file, 5, file.length - 5);

		assertThat(kept.toByteArray()).isSameAs(file);
	}

	@Test
	void dividesIntoPartsAndSumsThemUp() {
		byte[] bytes = keepPieces(kept, new Random(1));

		List<KeptBytes> parts = kept.parts(100);

		CRC32 crc = new CRC32();
		CRC32 whole = new CRC32();
		whole.update(bytes);
		for (KeptBytes part : parts) {
			assertThat(part.size()).isLessThanOrEqualTo(100);
			expected.writeBytes(part.toByteArray());
			part.update(crc);
		}
		assertThat(expected.toByteArray()).isEqualTo(bytes);
		assertThat(parts).hasSize(Math.ceilDiv(bytes.length, 100));
		assertThat(crc.getValue()).isEqualTo(whole.getValue());
	}

	@Test
	void isTheFileWhereAllOfItWasKeptInPieces() {
		kept.keep(file.clone(), 0, 5_000);
		kept.keep(file.clone(), 5_000, 15_000);

		assertThat(kept.orWhole(file).toByteArray()).isSameAs(file);
		assertThat(kept.orWhole(new byte[3])).isSameAs(kept);
		assertThat(KeptBytes.of(file).toByteArray()).isSameAs(file);
	}

	/** An object for each of very many pieces would take many times their bytes. */
	@Test
	void copiesShortPiecesTogether() {
		byte[] other = new byte[64];

		for (int piece = 0; piece < 100; piece++) {
			kept.keep(other, 0, 63);
		}
		assertThat(kept).hasToString("KeptBytes[4095, 2205]");
		kept.keep(other, 0, 64);
		kept.keep(file, 0, 0);
		kept.keep(file, 7, 3);
		kept.keep(file, 10, 60);
		kept.keep(file, 71, 3);
		kept.keep(file, 75, 2);
		assertThat(kept).hasToString("KeptBytes[4095, 2205, 64, 68]");
	}

	@Test
	void keepsAPartOfAFileAsItsCopy() {
		kept.keep(file, 0, 100);

		assertThat(kept.toByteArray()).hasSize(100).isNotSameAs(file);
		assertThat(new KeptBytes().toByteArray()).isEmpty();
	}

	@Test
	void fillsACopyToItsEnd() {
		for (int piece = 0; piece < 256; piece++) {
			kept.keep(file, 100, 16);
		}

		assertThat(kept).hasToString("KeptBytes[4096]");
		kept.keep(file, 100, 16);
		assertThat(kept).hasToString("KeptBytes[4096, 16]");
	}
}
