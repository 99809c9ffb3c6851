package imagehost.image.jpeg;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * The blocks of a scan of AC coefficients of a progressive image (ITU-T T.81, G.1.2.2 and G.1.2.3), first or refining.
 * How many bits a refining scan has for a block depends on which coefficients are not 0 by then; so each scan notes it.
 * For one thread.
 */
final class JpegSpectralBlocks implements JpegBlocks {
	private static final int ZERO_RUN = 15;

	private final long units;
	private final JpegHuffmanCodes codes;
	private final int start;
	private final int end;
	private final boolean isRefining;
	/** For each block of the component, one bit for each coefficient that is not 0. */
	private final MemorySegment known;
	private final int component;
	private final JpegUsedCoefficients use;
	private int blocksWithoutCodes;

	JpegSpectralBlocks(JpegScan scan, long units, JpegHuffmanCodes codes, MemorySegment known,
			JpegUsedCoefficients use) {
		this.units = units;
		this.codes = codes;
		this.start = scan.start();
		this.end = scan.end();
		this.isRefining = scan.approximation() >> 4 != 0;
		this.known = known;
		this.component = scan.components().getFirst().index();
		this.use = use;
	}

	@Override
	public long units() {
		return units;
	}

	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		long before = known.getAtIndex(JAVA_LONG, unit);
		if (blocksWithoutCodes > 0) {
			blocksWithoutCodes--;
			if (isRefining) {
				bits.skip(Long.bitCount(before & upwardsFrom(start)));
			}
			return;
		}
		long after = isRefining ? refine(bits, before) : skip(bits, before);
		if (after != before) {
			known.setAtIndex(JAVA_LONG, unit, after);
			use.add(component, after);
		}
	}

	/** The coefficients of this scan from here on. */
	private long upwardsFrom(int coefficient) {
		return coefficient > end ? 0 : -1L << coefficient & -1L >>> Long.SIZE - 1 - end;
	}

	private long skip(JpegBits bits, long before) throws JpegDataException {
		long after = before;
		int coefficient = start;
		while (coefficient <= end) {
			int runAndSize = bits.decode(codes);
			int run = runAndSize >> 4;
			int size = runAndSize & 0xF;
			if (size == 0 && run < ZERO_RUN) {
				endBlocks(bits, run);
				return after;
			}
			coefficient += run;
			if (size > 0) {
				requireInScan(coefficient);
				bits.skip(size);
				after |= 1L << coefficient;
			}
			coefficient++;
		}
		return after;
	}

	/** T.81, G.1.2.3: each coefficient that is known and passed over has a bit; a new one has its sign. */
	private long refine(JpegBits bits, long before) throws JpegDataException {
		long after = before;
		int coefficient = start;
		while (coefficient <= end) {
			int runAndSize = bits.decode(codes);
			int run = runAndSize >> 4;
			int size = runAndSize & 0xF;
			if (size == 0 && run < ZERO_RUN) {
				endBlocks(bits, run);
				bits.skip(Long.bitCount(before & upwardsFrom(coefficient)));
				return after;
			}
			if (size > 1) {
				throw new JpegDataException();
			}
			bits.skip(size);
			int place = placeOfZero(before, coefficient, run);
			bits.skip(Long.bitCount(before & upwardsFrom(coefficient) & ~upwardsFrom(place)));
			if (size > 0) {
				requireInScan(place);
				after |= 1L << place;
			}
			coefficient = place + 1;
		}
		return after;
	}

	/**
	 * The place of the coefficient that is 0 and comes behind so many others that are 0; behind the scan when none is.
	 */
	private int placeOfZero(long before, int from, int run) {
		long zeros = ~before & upwardsFrom(from);
		for (int passed = 0; passed < run; passed++) {
			zeros &= zeros - 1;
		}
		return zeros == 0 ? end + 1 : Long.numberOfTrailingZeros(zeros);
	}

	private void endBlocks(JpegBits bits, int exponent) throws JpegDataException {
		blocksWithoutCodes = (1 << exponent) - 1 + bits.read(exponent);
	}

	private void requireInScan(int coefficient) throws JpegDataException {
		if (coefficient > end) {
			throw new JpegDataException();
		}
	}

	/** A run of blocks that goes on behind the last one would be a number that nobody sees. */
	@Override
	public void endInterval() throws JpegDataException {
		if (blocksWithoutCodes > 0) {
			throw new JpegDataException();
		}
	}
}
