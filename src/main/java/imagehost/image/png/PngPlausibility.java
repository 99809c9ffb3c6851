package imagehost.image.png;

import java.util.Set;

/**
 * What may stand in an ancillary chunk of fixed length (PNG Third Edition, section 11.3). Values out of these ranges
 * belong to no real image; browsers ignore most of them and differ about the rest, and anything could be written in
 * them.
 */
final class PngPlausibility {
	private static final int MIN_GAMMA = 1_000; // 0.01; libpng ignores what is below and above
	private static final int MAX_GAMMA = 10_000_000;
	/** Section 11.3.2.1: chromaticities times 100,000. x and y are 1 together at most, give or take their rounding. */
	private static final int MAX_CHROMATICITY = 101_000;
	/** Section 11.3.2.7: times 50,000. */
	private static final int MAX_MASTERING_CHROMATICITY = 50_500;
	/** 10,000 cd/m², the most that PQ can say (ITU-R BT.2100), in units of 0.0001. */
	private static final long MAX_LIGHT = 100_000_000;
	private static final int MAX_PIXELS_PER_METRE = 1_000_000;
	private static final int HIGHEST_INTENT = 3;
	/** ITU-T H.273, table 2. */
	private static final Set<Integer> PRIMARIES = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 22);
	private static final Set<Integer> RESERVED_TRANSFERS = Set.of(0, 2, 3);
	private static final int HIGHEST_TRANSFER = 18; // table 3

	private final PngHeader header;

	PngPlausibility(PngHeader header) {
		this.header = header;
	}

	/** True when the chunk has the right length and says something. */
	boolean isPlausible(PngChunk chunk) {
		return switch (chunk.type()) {
			case "sRGB" -> chunk.length() == 1 && chunk.byteAt(0) <= HIGHEST_INTENT;
			case "gAMA" -> chunk.length() == 4 && chunk.intAt(0) >= MIN_GAMMA && chunk.intAt(0) <= MAX_GAMMA;
			case "cICP" -> chunk.length() == 4 && areCodePoints(chunk);
			case "cLLI" -> chunk.length() == 8 && chunk.intAt(4) <= chunk.intAt(0) && chunk.intAt(0) <= MAX_LIGHT;
			case "pHYs" -> chunk.length() == 9 && isDensity(chunk);
			case "mDCV" -> chunk.length() == 24 && isMasteringDisplay(chunk);
			case "cHRM" -> chunk.length() == 32 && areChromaticities(chunk);
			case "sBIT" -> chunk.length() == significantBitsLength() && areSignificantBits(chunk);
			case "bKGD" -> chunk.length() == backgroundLength();
			case "tRNS" -> chunk.length() == transparencyLength();
			default -> false;
		};
	}

	/** Section 11.3.2.6: RGB, so no matrix; full or narrow range. */
	private static boolean areCodePoints(PngChunk chunk) {
		int transfer = chunk.byteAt(1);
		return PRIMARIES.contains(chunk.byteAt(0)) && transfer <= HIGHEST_TRANSFER
				&& !RESERVED_TRANSFERS.contains(transfer) && chunk.byteAt(2) == 0 && chunk.byteAt(3) <= 1;
	}

	/** Section 11.3.4.3: metres or an unknown unit. */
	private static boolean isDensity(PngChunk chunk) {
		return chunk.byteAt(8) <= 1 && isBetween(chunk.intAt(0), 1, MAX_PIXELS_PER_METRE)
				&& isBetween(chunk.intAt(4), 1, MAX_PIXELS_PER_METRE);
	}

	private static boolean isBetween(long value, long low, long high) {
		return value >= low && value <= high;
	}

	private static boolean isMasteringDisplay(PngChunk chunk) {
		for (int index = 0; index < 16; index += 4) {
			if (chunk.shortAt(index) + chunk.shortAt(index + 2) > MAX_MASTERING_CHROMATICITY) {
				return false;
			}
		}
		return chunk.intAt(16) <= MAX_LIGHT && chunk.intAt(20) < chunk.intAt(16);
	}

	private static boolean areChromaticities(PngChunk chunk) {
		for (int index = 0; index < 32; index += 8) {
			if (chunk.intAt(index) + chunk.intAt(index + 4) > MAX_CHROMATICITY) {
				return false;
			}
		}
		return chunk.intAt(4) > 0; // of white
	}

	/** Section 11.3.2.5. */
	private int significantBitsLength() {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE -> 1;
			case PngHeader.GREYSCALE_ALPHA -> 2;
			case PngHeader.TRUECOLOUR_ALPHA -> 4;
			default -> 3;
		};
	}

	private boolean areSignificantBits(PngChunk chunk) {
		int depth = header.colourType() == PngHeader.INDEXED ? 8 : header.bitDepth();
		for (int index = 0; index < chunk.length(); index++) {
			if (!isBetween(chunk.byteAt(index), 1, depth)) {
				return false;
			}
		}
		return true;
	}

	/** Section 11.3.4.1. */
	private int backgroundLength() {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE, PngHeader.GREYSCALE_ALPHA -> 2;
			case PngHeader.INDEXED -> 1;
			default -> 6;
		};
	}

	/** Section 11.3.1.1; what an indexed image says is its palette's matter. */
	private int transparencyLength() {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE -> 2;
			case PngHeader.TRUECOLOUR -> 6;
			default -> -1;
		};
	}

	/**
	 * The content of a plausible chunk. Of a background, bits that the image does not have are 0. Those of a
	 * transparent colour stay: decoders should mask them (section 11.3.1.1), but some browsers compare them, and then
	 * nothing is transparent.
	 */
	byte[] content(PngChunk chunk) {
		byte[] content = chunk.data();
		for (int index = 0; chunk.is("bKGD") && index + 1 < content.length; index += 2) {
			int sample = chunk.shortAt(index) & (1 << header.bitDepth()) - 1;
			content[index] = (byte) (sample >> 8);
			content[index + 1] = (byte) sample;
		}
		return content;
	}
}
