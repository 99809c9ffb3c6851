package imagehost.image.png;

import imagehost.image.KeptBytes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The palette of an indexed image and how transparent its entries are (PNG Third Edition, sections 11.2.2 and
 * 11.3.1.1): written as far as there are indexes for it; black and opaque where no pixel uses an entry, black where an
 * entry is wholly transparent, so that nobody sees its colour.
 */
final class PngPalette {
	private static final int ENTRY_LENGTH = 3;
	private static final byte OPAQUE = (byte) 0xFF;

	private final byte[] colours;
	private byte[] alphas = {};
	private boolean isTransparencyKnown;

	/** @param chunk of a length that its section allows */
	PngPalette(PngChunk chunk, int bitDepth) {
		this.colours = Arrays.copyOf(chunk.data(), Math.min(chunk.length(), ENTRY_LENGTH << bitDepth));
	}

	/** The first counts. */
	void takeTransparency(PngChunk chunk) {
		if (isTransparencyKnown) {
			return;
		}
		isTransparencyKnown = true;
		alphas = Arrays.copyOf(chunk.data(), Math.min(chunk.length(), colours.length / ENTRY_LENGTH));
	}

	int entries() {
		return colours.length / ENTRY_LENGTH;
	}

	/**
	 * Writes PLTE and, where an entry is transparent, tRNS.
	 *
	 * @param used indexes that occur in the image; some may lie behind the palette
	 */
	void write(KeptBytes kept, BitSet used) {
		for (int index = 0; index < entries(); index++) {
			if (!used.get(index) || index < alphas.length && alphas[index] == 0) {
				Arrays.fill(colours, ENTRY_LENGTH * index, ENTRY_LENGTH * (index + 1), (byte) 0);
			}
		}
		PngChunk.write(kept, "PLTE", colours);
		byte[] written = transparency(used);
		if (written.length > 0) {
			PngChunk.write(kept, "tRNS", written);
		}
	}

	/** Entries at the end of which nothing is said are opaque. */
	private byte[] transparency(BitSet used) {
		int length = 0;
		for (int index = 0; index < alphas.length; index++) {
			if (!used.get(index)) {
				alphas[index] = OPAQUE;
			}
			if (alphas[index] != OPAQUE) {
				length = index + 1;
			}
		}
		return Arrays.copyOf(alphas, length);
	}
}
