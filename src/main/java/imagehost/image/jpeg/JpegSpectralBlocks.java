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
	/** One bit for each coefficient of the scan. */
	private final long band;
	/** For each block of the component, one bit for each coefficient that is not 0. */
	private final MemorySegment known;
	private final int component;
	private final int largestSize;
	private final JpegUsedCoefficients use;
	private int blocksWithoutCodes;

	JpegSpectralBlocks(JpegScan scan, long units, JpegHuffmanCodes codes, MemorySegment known,
			JpegUsedCoefficients use) {
		this.units = units;
		this.codes = codes;
		this.start = scan.start();
		this.end = scan.end();
		this.band = -1L << start & -1L >>> Long.SIZE - 1 - end;
		this.isRefining = scan.approximation() >> 4 != 0;
		this.known = known;
		this.component = scan.components().getFirst().index();
		this.largestSize = JpegPlausibility.LARGEST_SIZE - (scan.approximation() & 0xF);
		this.use = use;
	}

	@Override
	public long units() {
		return units;
	}

	@Override
	public void skipUnit(JpegBits bits, long unit) throws JpegDataException {
		if (blocksWithoutCodes > 0) {
			blocksWithoutCodes--;
			if (isRefining) {
				bits.skip(Long.bitCount(known.getAtIndex(JAVA_LONG, unit) & band));
			}
			return;
		}
		bits.beginBlock();
		long before = known.getAtIndex(JAVA_LONG, unit);
		long after = isRefining ? refine(bits, before) : skip(bits, before);
		bits.endBlock();
		if (after != before) {
			known.setAtIndex(JAVA_LONG, unit, after);
			use.add(component, after);
		}
	}

	private long skip(JpegBits bits, long before) throws JpegDataException {
		long after = before;
		int coefficient = start;
		while (coefficient <= end) {
			int found = codes.find(bits.ahead());
			int run = run(found);
			int size = size(found);
			bits.pass(JpegHuffmanLookup.lengthWithValue(found));
			if (size == 0 && run < ZERO_RUN) {
				endBlocks(bits, run);
				return after;
			}
			coefficient += run;
			if (size > 0) {
				require(coefficient <= end && size <= largestSize);
				after |= 1L << coefficient;
			}
			coefficient++;
		}
		return after;
	}

	/** T.81, G.1.2.3: each coefficient that is known and passed over has a bit; a new one has its sign. */
	private long refine(JpegBits bits, long before) throws JpegDataException {
		long after = before;
		long ahead = band;
		while (ahead != 0) {
			int found = codes.find(bits.ahead());
			int run = run(found);
			int size = size(found);
			if (size == 0 && run < ZERO_RUN) {
				bits.pass(JpegHuffmanLookup.length(found));
				endBlocks(bits, run);
				bits.pass(Long.bitCount(before & ahead));
				return after;
			}
			require(size <= 1);
			long place = placeOfZero(~before & ahead, run);
			long behind = ahead & -place << 1;
			bits.pass(JpegHuffmanLookup.lengthWithValue(found) + Long.bitCount(before & ahead & ~behind));
			if (size > 0) {
				require(place != 0);
				after |= place;
			}
			ahead = behind;
		}
		return after;
	}

	private static int run(int found) {
		return JpegHuffmanLookup.symbol(found) >> 4;
	}

	private static int size(int found) {
		return JpegHuffmanLookup.symbol(found) & 0xF;
	}

	/** The bit of the coefficient that comes behind so many others that are 0; 0 where there are not so many. */
	private static long placeOfZero(long zeros, int run) {
		return Long.expand(1L << run, zeros);
	}

	private void endBlocks(JpegBits bits, int exponent) {
		blocksWithoutCodes = (1 << exponent) - 1 + bits.take(exponent);
	}

	private static void require(boolean isSound) throws JpegDataException {
		if (!isSound) {
			throw new JpegDataException();
		}
	}

	/** A run of blocks that goes on behind the last one would be a number that nobody sees. */
	@Override
	public void endInterval() throws JpegDataException {
		require(blocksWithoutCodes == 0);
	}
}
