package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.RejectedException;
import imagehost.image.Rewriting;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Clears the bits that fill up the last byte of each row: nobody sees them, and up to seven a row could be hidden
 * there. The data are deflated anew; rows, filters and pixels stay the same. For one thread.
 */
final class PngPadding implements PngRowTaker {
	/** Searches so few places that nobody can make it slow; beyond, honest data gain a twentieth. */
	private static final int LEVEL = 4;
	/** To compress it. */
	private static final long WORK_OF_BYTE = 60;

	private final int bitDepth;
	private final PngFilters filters = new PngFilters();
	private final Deflater deflater = new Deflater(LEVEL);
	private final ByteArrayOutputStream deflated = new ByteArrayOutputStream();
	private final byte[] buffer = new byte[8192];
	private int mask;
	private int lastAbove;
	private int aboveLeft;

	private final long mostBytes;
	private final Effort effort;

	private PngPadding(int bitDepth, long mostBytes, Effort effort) {
		this.bitDepth = bitDepth;
		this.mostBytes = mostBytes;
		this.effort = effort;
	}

	/**
	 * The data of a frame without such bits.
	 *
	 * @param stream the frame's whole zlib stream, known to be right
	 * @param effort of which this is a part
	 */
	static byte[] clear(byte[] stream, PngImageHeader header, int width, int height, Effort effort)
			throws RejectedException {
		PngPadding padding = new PngPadding(header.bitDepth(), Rewriting.mostBytes(stream.length), effort);
		PngRows rows = new PngRows(header, width, height, 0, padding, effort);
		try (PngPixels pixels = new PngPixels(rows); Deflater deflater = padding.deflater) {
			pixels.feed(stream, 0, stream.length);
			deflater.finish();
			padding.drain();
			return padding.deflated.toByteArray();
		}
	}

	@Override
	public void beginPass(int columns) {
		int length = Math.ceilDiv(columns * bitDepth, 8);
		filters.beginPass(length);
		mask = PngSamples.paddingMask(columns - (length - 1) * (8 / bitDepth), bitDepth);
		lastAbove = 0;
		aboveLeft = 0;
	}

	/** Only the last byte changes: no other is predicted from it, but the last one of the next row. */
	@Override
	public void take(byte[] row) throws RejectedException {
		effort.spend(WORK_OF_BYTE * row.length);
		byte[] samples = filters.unfilter(row);
		int left = samples.length > 1 ? samples[samples.length - 2] : 0;
		int last = samples[samples.length - 1] & ~mask;
		row[row.length - 1] = (byte) (last - PngFilters.predictor(row[0], left, lastAbove, aboveLeft));
		lastAbove = last;
		aboveLeft = left;
		deflater.setInput(row);
		drain();
		Rewriting.require(deflated.size(), mostBytes);
	}

	private void drain() {
		int count = deflater.deflate(buffer);
		while (count > 0) {
			deflated.write(buffer, 0, count);
			count = deflater.deflate(buffer);
		}
	}
}
