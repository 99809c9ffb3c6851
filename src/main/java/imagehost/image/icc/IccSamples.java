package imagehost.image.icc;

/**
 * Rows of samples in curves and tables. Colours change smoothly from one sample to the next; text, archives and other
 * foreign bytes jump. So what jumps is refused.
 */
final class IccSamples {
	/** A curve rises or falls; so much of its whole height, as a fraction of it, may go the other way by rounding. */
	private static final int MOST_AGAINST = 64;
	/** How much steeper a curve of many samples may be somewhere than one that rises evenly. */
	private static final int STEEPEST = 16;
	/** How far the lines of a table may go up and down in sum, on average. */
	private static final int MAX_TABLE_TRAVEL = 1;
	/** How much the slope of each line may change in sum, in percent of the whole height for a step; real ones: 28. */
	private static final int MOST_BENT_PERCENT = 40;

	private IccSamples() {
	}

	/**
	 * Requires a curve to be one.
	 *
	 * @param width of a sample in bytes, 1 or 2
	 */
	static void requireCurve(IccData samples, int width) throws IccFault {
		long highest = highest(width);
		int count = samples.length() / width;
		long up = 0;
		long down = 0;
		long steepest = 0;
		for (int index = 1; index < count; index++) {
			int step = at(samples, width, index) - at(samples, width, index - 1);
			up += Math.max(step, 0);
			down += Math.max(-step, 0);
			steepest = Math.max(steepest, Math.abs(step));
		}
		boolean isSteep = count > STEEPEST && steepest * count > STEEPEST * highest;
		if (Math.min(up, down) * MOST_AGAINST > highest || isSteep) {
			throw new IccFault("a curve that is none");
		}
	}

	private static long highest(int width) {
		return width == 1 ? 0xFF : 0xFFFF;
	}

	/**
	 * Requires a table to change smoothly along its last axis.
	 *
	 * @param width of a sample in bytes, 1 or 2
	 * @param outputs samples of each point
	 * @param points of the last axis
	 */
	static void requireTable(IccData samples, int width, int outputs, int points) throws IccFault {
		long highest = highest(width);
		int lineLength = points * outputs * width;
		int lines = samples.length() / lineLength;
		long travel = 0;
		for (int line = 0; line < lines; line++) {
			IccData values = samples.part(line * lineLength, lineLength);
			travel += travel(values, width, outputs, points * outputs);
			requireStraight(values, width, outputs, highest);
		}
		if (travel > MAX_TABLE_TRAVEL * highest * lines * outputs) {
			throw new IccFault("a table that is none");
		}
	}

	private static void requireStraight(IccData line, int width, int outputs, long highest) throws IccFault {
		for (int output = 0; output < outputs; output++) {
			long bent = 0;
			for (int index = output + 2 * outputs; index < line.length() / width; index += outputs) {
				bent += Math.abs(at(line, width, index) - 2 * at(line, width, index - outputs)
						+ at(line, width, index - 2 * outputs));
			}
			if (bent * 100 > highest * MOST_BENT_PERCENT) {
				throw new IccFault("a line of a table that is none");
			}
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
