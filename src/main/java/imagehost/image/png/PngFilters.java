package imagehost.image.png;

/**
 * Undoes the filters of one row after another (PNG Third Edition, section 9), of images whose pixels take one byte at
 * most. For one thread.
 */
final class PngFilters {
	private byte[] previous = {};
	private byte[] current = {};

	/** The first row of a pass has zeros above it. */
	void beginPass(int length) {
		previous = new byte[length];
		current = new byte[length];
	}

	/**
	 * Takes the next row, filter type first.
	 *
	 * @return its bytes without filter, which stay until the next row but one
	 */
	byte[] unfilter(byte[] row) {
		byte[] above = current;
		current = previous;
		previous = above;
		System.arraycopy(row, 1, current, 0, current.length);
		switch (row[0]) {
			case 1 -> undoSub();
			case 2 -> undoUp();
			case 3 -> undoAverage();
			case 4 -> undoPaeth();
			default -> {
				return current; // 0: none
			}
		}
		return current;
	}

	private void undoSub() {
		for (int index = 1; index < current.length; index++) {
			current[index] += current[index - 1];
		}
	}

	private void undoUp() {
		for (int index = 0; index < current.length; index++) {
			current[index] += previous[index];
		}
	}

	private void undoAverage() {
		int left = 0;
		for (int index = 0; index < current.length; index++) {
			current[index] += (byte) average(left, previous[index]);
			left = current[index];
		}
	}

	private void undoPaeth() {
		int left = 0;
		int aboveLeft = 0;
		for (int index = 0; index < current.length; index++) {
			current[index] += (byte) paeth(left, previous[index], aboveLeft);
			left = current[index];
			aboveLeft = previous[index];
		}
	}

	/** What a filter subtracts from a byte (section 9.2); all are bytes, signed or not. */
	static int predictor(int filter, int left, int above, int aboveLeft) {
		return switch (filter) {
			case 1 -> left;
			case 2 -> above;
			case 3 -> average(left, above);
			case 4 -> paeth(left, above, aboveLeft);
			default -> 0;
		};
	}

	private static int average(int left, int above) {
		return (left & 0xFF) + (above & 0xFF) >> 1;
	}

	/** Section 9.4. */
	private static int paeth(int left, int above, int aboveLeft) {
		int a = left & 0xFF;
		int b = above & 0xFF;
		int c = aboveLeft & 0xFF;
		int toA = Math.abs(b - c);
		int toB = Math.abs(a - c);
		int toC = Math.abs(a + b - c - c);
		if (toA <= toB && toA <= toC) {
			return a;
		}
		return toB <= toC ? b : c;
	}
}
