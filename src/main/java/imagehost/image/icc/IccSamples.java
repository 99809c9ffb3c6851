package imagehost.image.icc;

/**
 * Rows of samples in curves and tables. Colours change smoothly from one sample to the next; text, archives and other
 * foreign bytes jump. So what jumps is refused.
 */
final class IccSamples {
	/** How far the samples of a curve may go up and down in sum: a curve that rises once goes 1. */
	private static final int MAX_CURVE_TRAVEL = 2;
	/** The same of the lines of a table, on average. */
	private static final int MAX_TABLE_TRAVEL = 1;

	private IccSamples() {
	}

	/**
	 * Requires a curve to be one.
	 *
	 * @param width of a sample in bytes, 1 or 2
	 */
	static void requireCurve(IccData samples, int width) throws IccFault {
		long highest = width == 1 ? 0xFF : 0xFFFF;
		if (travel(samples, width, 1, samples.length() / width) > MAX_CURVE_TRAVEL * highest) {
			throw new IccFault("a curve that is none");
		}
	}

	/**
	 * Requires a table to change smoothly along its last axis.
	 *
	 * @param width of a sample in bytes, 1 or 2
	 * @param outputs samples of each point
	 * @param points of the last axis
	 */
	static void requireTable(IccData samples, int width, int outputs, int points) throws IccFault {
		long highest = width == 1 ? 0xFF : 0xFFFF;
		int lineLength = points * outputs * width;
		int lines = samples.length() / lineLength;
		long travel = 0;
		for (int line = 0; line < lines; line++) {
			travel += travel(samples.part(line * lineLength, lineLength), width, outputs, points * outputs);
		}
		if (travel > MAX_TABLE_TRAVEL * highest * lines * outputs) {
			throw new IccFault("a table that is none");
		}
	}

	/** The sum of the differences of each sample and the one {@code step} before it. */
	private static long travel(IccData samples, int width, int step, int count) throws IccFault {
		long travel = 0;
		for (int index = step; index < count; index++) {
			travel += Math.abs(at(samples, width, index) - at(samples, width, index - step));
		}
		return travel;
	}

	private static int at(IccData samples, int width, int index) throws IccFault {
		return width == 1 ? samples.byteAt(index) : samples.shortAt(2 * index);
	}
}
