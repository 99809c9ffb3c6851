package imagehost.image.png;

import java.util.HashSet;
import java.util.Set;

/**
 * Which ancillary chunks belong to the picture: those that say how its colours or its pixels' shape are meant (PNG
 * Third Edition, section 11.3), once each, of the length that their section gives, before the data. Decoders ignore
 * what this leaves out; text, times, suggested palettes and whatever else is not the picture are never even inflated.
 */
final class PngAncillary {
	private static final int MAX_PALETTE_ENTRIES = 256;

	private final PngHeader header;
	private final Set<String> kept = new HashSet<>();

	PngAncillary(PngHeader header) {
		this.header = header;
	}

	/** True when the chunk stays, byte for byte. To be asked once of each chunk that comes before the data. */
	boolean isKept(PngChunk chunk) {
		return hasRightLength(chunk) && chunk.hasRightCrc() && kept.add(chunk.type());
	}

	/** True the first time. */
	boolean isFirst(PngChunk chunk) {
		return kept.add(chunk.type());
	}

	private boolean hasRightLength(PngChunk chunk) {
		int length = chunk.length();
		return switch (chunk.type()) {
			case "sRGB" -> length == 1;
			case "gAMA", "cICP" -> length == 4;
			case "cLLI" -> length == 8;
			case "pHYs" -> length == 9;
			case "mDCV" -> length == 24;
			case "cHRM" -> length == 32;
			case "sBIT" -> length == significantBitsLength();
			case "bKGD" -> length == backgroundLength();
			case "tRNS" -> isTransparencyLength(length);
			default -> false;
		};
	}

	/** Section 11.3.2.6. */
	private int significantBitsLength() {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE -> 1;
			case PngHeader.GREYSCALE_ALPHA -> 2;
			case PngHeader.TRUECOLOUR_ALPHA -> 4;
			default -> 3;
		};
	}

	/** Section 11.3.4.1. */
	private int backgroundLength() {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE, PngHeader.GREYSCALE_ALPHA -> 2;
			case PngHeader.INDEXED -> 1;
			default -> 6;
		};
	}

	/** Section 11.3.1.1. */
	private boolean isTransparencyLength(int length) {
		return switch (header.colourType()) {
			case PngHeader.GREYSCALE -> length == 2;
			case PngHeader.TRUECOLOUR -> length == 6;
			case PngHeader.INDEXED -> length >= 1 && length <= MAX_PALETTE_ENTRIES;
			default -> false;
		};
	}
}
