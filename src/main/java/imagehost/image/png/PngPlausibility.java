package imagehost.image.png;

import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in an ancillary chunk of fixed length (PNG Third Edition, section 11.3). Values out of these ranges
 * belong to no real image; browsers ignore most of them and differ about the rest, and anything could be written in
 * them.
 */
final class PngPlausibility {
	/**
	 * 0.2 and 5. With a gamma beyond, pixels can be made that are one image for browsers, and another one for whatever
	 * takes no notice of gamma: for thumbnails, and so for the moderator.
	 */
	private static final int MIN_GAMMA = 20_000;
	private static final int MAX_GAMMA = 500_000;
	/** Section 11.3.2.1: chromaticities times 100,000. x and y are 1 together at most, give or take their rounding. */
	private static final int MAX_CHROMATICITY = 101_000;
	/**
	 * Section 11.3.2.7: red, green, blue and white times 50,000, of the displays that images are mastered on: ITU-R
	 * BT.709, P3 with the white D65 (SMPTE EG 432-1), ITU-R BT.2020.
	 */
	private static final int[][] MASTERING_DISPLAYS = {
			{32_000, 16_500, 15_000, 30_000, 7_500, 3_000, 15_635, 16_450},
			{34_000, 16_000, 13_250, 34_500, 7_500, 3_000, 15_635, 16_450},
			{35_400, 14_600, 8_500, 39_850, 6_550, 2_300, 15_635, 16_450}};
	/** 0.001: as far as the numbers of one display may differ by rounding. */
	private static final int MASTERING_TOLERANCE = 50;
	/** 10 cd/m²: no display's black is as bright. */
	private static final int MAX_BLACK = 100_000;
	/** 10,000 cd/m², the most that PQ can say (ITU-R BT.2100), in units of 0.0001. */
	private static final long MAX_LIGHT = 100_000_000;
	private static final int MAX_PIXELS_PER_METRE = 1_000_000;
	private static final int HIGHEST_INTENT = 3;
	/** ITU-T H.273, table 2. */
	private static final Set<Integer> PRIMARIES = Set.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 22);
	private static final Set<Integer> RESERVED_TRANSFERS = Set.of(0, 2, 3);
	private static final int HIGHEST_TRANSFER = 18; // table 3

	private final PngImageHeader header;

	PngPlausibility(PngImageHeader header) {
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
		return masteringDisplay(chunk) != null && chunk.intAt(16) <= MAX_LIGHT && chunk.intAt(20) < chunk.intAt(16)
				&& chunk.intAt(20) <= MAX_BLACK;
	}

	/** The display whose numbers the chunk has; null when it is none of them. */
	private static int @Nullable [] masteringDisplay(PngChunk chunk) {
		for (int[] display : MASTERING_DISPLAYS) {
			boolean isSame = true;
			for (int index = 0; index < display.length; index++) {
				isSame &= Math.abs(chunk.shortAt(2 * index) - display[index]) <= MASTERING_TOLERANCE;
			}
			if (isSame) {
				return display;
			}
		}
		return null;
	}

	private static boolean areChromaticities(PngChunk chunk) {
		for (int index = 0; index < 32; index += 8) {
			if (chunk.intAt(index) + chunk.intAt(index + 4) > MAX_CHROMATICITY) {
				return false;
			}
		}
		return chunk.intAt(4) > 0; // of white
	}

	/** Section 11.3.1.1; what an indexed image says is its palette's matter. */
	private int transparencyLength() {
		return switch (header.colourType()) {
			case PngImageHeader.GREYSCALE -> 2;
			case PngImageHeader.TRUECOLOUR -> 6;
			default -> -1;
		};
	}

	/**
	 * The content of a plausible chunk. The high byte of a transparent colour is 0 where the image does not have it:
	 * decoders must not look at it (section 11.3.1.1), and Chromium does not. Of the low byte some look at all bits
	 * where the image has fewer: it stays. The numbers of a mastering display are exactly those of its kind.
	 */
	byte[] content(PngChunk chunk) {
		ByteBuffer content = ByteBuffer.wrap(chunk.data());
		if (chunk.is("tRNS")) {
			for (int index = 0; index < chunk.length(); index += 2) {
				content.put(index, (byte) (header.bitDepth() == 16 ? content.get(index) : 0));
			}
		}
		int[] display = chunk.is("mDCV") ? masteringDisplay(chunk) : null;
		for (int index = 0; display != null && index < display.length; index++) {
			content.putShort(2 * index, (short) display[index]);
		}
		return content.array();
	}
}
