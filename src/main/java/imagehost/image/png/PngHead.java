package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What of a PNG comes before its data: palette, transparency, colours, density, orientation. For one thread. */
final class PngHead {
	private static final int MAX_PALETTE_LENGTH = 3 * 256;

	private final PngImageHeader header;
	private final PngAncillary ancillary;
	private boolean isPaletteKnown;
	private @Nullable PngPalette palette;

	/** @param effort of which it is a part to write a profile anew */
	PngHead(PngImageHeader header, Effort effort) {
		this.header = header;
		this.ancillary = new PngAncillary(header, effort);
	}

	/**
	 * Takes a PLTE (section 11.2.2). Of an image that is not indexed it is a proposal, which no browser needs.
	 *
	 * @param isBeforeData where it must come to count
	 */
	void takePalette(PngChunk chunk, boolean isBeforeData) throws RejectedException {
		chunk.requireRightCrc();
		if (isPaletteKnown || chunk.length() == 0 || chunk.length() % 3 != 0 || chunk.length() > MAX_PALETTE_LENGTH) {
			throw new RejectedException(Rejection.PNG_BAD_PALETTE);
		}
		isPaletteKnown = true;
		if (isBeforeData && header.colourType() == PngImageHeader.INDEXED) {
			palette = new PngPalette(chunk, header.bitDepth());
		}
	}

	void requirePalette() throws RejectedException {
		if (header.colourType() == PngImageHeader.INDEXED && palette == null) {
			throw new RejectedException(Rejection.PNG_BAD_PALETTE);
		}
	}

	/** Takes an ancillary chunk that comes before the data. */
	void take(PngChunk chunk) throws RejectedException {
		if (!chunk.is("tRNS") || header.colourType() != PngImageHeader.INDEXED) {
			ancillary.take(chunk);
		} else if (palette != null && chunk.hasRightCrc()) {
			palette.takeTransparency(chunk); // section 11.3.1.1: behind the palette, of whose entries it speaks
		}
	}

	/** How the image is to be turned, 1 to 8 (TIFF 6.0, tag 274). */
	int orientation() {
		return ancillary.orientation();
	}

	/**
	 * Writes all of it, in the order of section 5.6.
	 *
	 * @param used indexes of colours that occur in the image
	 */
	void write(KeptBytes kept, BitSet used) {
		ancillary.writeColours(kept);
		if (palette != null) {
			palette.write(kept, used);
		}
		ancillary.writeOthers(kept);
	}
}
