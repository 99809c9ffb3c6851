package imagehost.image.icc;

import java.nio.ByteBuffer;
import java.util.Set;

/** Curves: {@code curv} (section 10.6) and {@code para} (section 10.18), in their exact length. */
final class IccCurve {
	private static final int TABLE = IccSignature.of("curv");
	private static final int PARAMETRIC = IccSignature.of("para");
	/** As many as the curves of a lut16Type may have (section 10.10). */
	private static final int MAX_SAMPLES = 4096;
	private static final int TABLE_HEADER_LENGTH = 12;
	private static final int PARAMETERS_OFFSET = 12;
	/** Section 10.18, table 68: g; g a b; g a b c; g a b c d; g a b c d e f. */
	private static final int[] PARAMETERS = {1, 3, 4, 5, 7};
	/**
	 * One fifth and 5, as s15Fixed16Number: no real curve is more bent, and with one that is, pixels could be made that
	 * are another image for whatever takes no notice of profiles.
	 */
	private static final int LEAST_EXPONENT = 65_536 / 5;
	private static final int LARGEST_EXPONENT = 5 * 65_536;
	/** A single sample is an exponent, of which this many bits are a fraction (section 10.6, u8Fixed8Number). */
	private static final int EXPONENT_SHIFT = 8;
	/** Indexes of g, a, c, d of the two longest functions. */
	private static final Set<Integer> NEVER_NEGATIVE = Set.of(0, 1, 3, 4);

	private IccCurve() {
	}

	/** The curve that begins the data; what follows it is not looked at. */
	static byte[] read(IccData data) throws IccFault {
		int type = data.intAt(0);
		if (type == TABLE) {
			return readTable(data);
		}
		if (type == PARAMETRIC) {
			return readParametric(data);
		}
		throw new IccFault("no curve");
	}

	private static byte[] readTable(IccData data) throws IccFault {
		int count = data.countAt(8);
		if (count > MAX_SAMPLES) {
			throw new IccFault("a curve of " + count + " samples");
		}
		IccData samples = data.part(TABLE_HEADER_LENGTH, 2 * count);
		IccSamples.requireCurve(samples, 2);
		if (count == 1) {
			requireExponent(samples.shortAt(0) << EXPONENT_SHIFT);
		}
		return ByteBuffer.allocate(TABLE_HEADER_LENGTH + 2 * count).putInt(TABLE).putInt(0).putInt(count)
				.put(samples.bytes()).array();
	}

	private static byte[] readParametric(IccData data) throws IccFault {
		int function = data.shortAt(8);
		if (function >= PARAMETERS.length) {
			throw new IccFault("function " + function);
		}
		ByteBuffer curve = ByteBuffer.allocate(PARAMETERS_OFFSET + 4 * PARAMETERS[function]).putInt(PARAMETRIC)
				.putInt(0).putShort((short) function).putShort((short) 0);
		for (int index = 0; index < PARAMETERS[function]; index++) {
			int value = data.intAt(PARAMETERS_OFFSET + 4 * index);
			requireParameter(function, index, value);
			if (index == 0) {
				requireExponent(value);
			}
			curve.putInt(value);
		}
		return curve.array();
	}

	private static void requireExponent(int exponent) throws IccFault {
		if (exponent < LEAST_EXPONENT || exponent > LARGEST_EXPONENT) {
			throw new IccFault("an exponent of " + exponent);
		}
	}

	/** Chromium refuses the profile otherwise. */
	private static void requireParameter(int function, int index, int value) throws IccFault {
		IccNumbers.requirePlausible(value);
		boolean isSigned = !NEVER_NEGATIVE.contains(index) || function == 2 && index == 3;
		boolean isDivisor = index == 1 && (function == 1 || function == 2);
		if (value < 0 && !isSigned || value == 0 && isDivisor) {
			throw new IccFault("parameter " + index + " of function " + function + " is " + value);
		}
	}
}
