package imagehost.image.icc;

import java.nio.ByteBuffer;
import java.util.Set;

/** The small types: {@code XYZ } (section 10.31), {@code sf32} (10.22), {@code cicp} (10.4). */
final class IccNumbers {
	private static final int FIXED_ARRAY = IccSignature.of("sf32");
	private static final int CODE_POINTS = IccSignature.of("cicp");
	private static final int HEADER_LENGTH = 8;
	private static final int LARGEST = 128 << 16;
	private static final int COLOUR_NUMBERS = 3;
	private static final int MATRIX_NUMBERS = 9;
	private static final int CODE_POINTS_LENGTH = 12;
	/** ITU-T H.273, table 2. */
	private static final Set<Integer> PRIMARIES = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 22);
	private static final int HIGHEST_TRANSFER = 18; // table 3
	private static final Set<Integer> RESERVED_TRANSFERS = Set.of(0, 2, 3);

	private IccNumbers() {
	}

	/** One colour; further ones, which no browser reads, are left out. */
	static byte[] readColour(IccData tag) throws IccFault {
		return read(tag, IccSignature.XYZ, COLOUR_NUMBERS);
	}

	/** A matrix of 3 × 3. */
	static byte[] readMatrix(IccData tag) throws IccFault {
		return read(tag, FIXED_ARRAY, MATRIX_NUMBERS);
	}

	private static byte[] read(IccData tag, int type, int numbers) throws IccFault {
		if (tag.intAt(0) != type) {
			throw new IccFault("another type");
		}
		return ByteBuffer.allocate(HEADER_LENGTH + 4 * numbers).putInt(type).putInt(0)
				.put(plausible(tag.part(HEADER_LENGTH, 4 * numbers))).array();
	}

	/** The bytes of s15Fixed16Numbers (section 4.6) of less than 128: no real profile has others. */
	static byte[] plausible(IccData numbers) throws IccFault {
		for (int index = 0; index < numbers.length(); index += 4) {
			requirePlausible(numbers.intAt(index));
		}
		return numbers.bytes();
	}

	static void requirePlausible(int number) throws IccFault {
		if (Math.abs((long) number) >= LARGEST) {
			throw new IccFault("a number of " + number);
		}
	}

	/** D50: the white of every profile that browsers use. They do not read what a profile says of its medium. */
	static byte[] white() {
		return ByteBuffer.allocate(HEADER_LENGTH + 4 * COLOUR_NUMBERS).putInt(IccSignature.XYZ).putInt(0)
				.putInt(0xF6D6).putInt(0x10000).putInt(0xD32D).array();
	}

	/** Colour primaries, transfer characteristics, no matrix, range: each a value that H.273 defines. */
	static byte[] readCodePoints(IccData tag) throws IccFault {
		int transfer = tag.byteAt(9);
		boolean isDefined = tag.intAt(0) == CODE_POINTS && PRIMARIES.contains(tag.byteAt(8))
				&& transfer <= HIGHEST_TRANSFER && !RESERVED_TRANSFERS.contains(transfer) && tag.byteAt(10) == 0
				&& tag.byteAt(11) <= 1;
		if (!isDefined) {
			throw new IccFault("undefined code points");
		}
		byte[] written = tag.part(0, CODE_POINTS_LENGTH).bytes();
		return ByteBuffer.wrap(written).putInt(4, 0).array();
	}
}
