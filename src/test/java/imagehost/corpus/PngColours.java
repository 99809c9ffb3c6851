package imagehost.corpus;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The colours of the pixels of a PNG of one small sample a pixel, decoded plainly, pass by pass. */
final class PngColours {
	private static final int[][] ADAM7 = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4},
			{1, 0, 2, 2}, {0, 1, 1, 2}};

	private final byte[] rows;
	private final int bitDepth;
	private final byte[] palette;
	private final byte[] alphas;
	private final CRC32 crc = new CRC32();
	private int position;

	private PngColours(byte[] rows, int bitDepth, byte[] palette, byte[] alphas) {
		this.rows = rows;
		this.bitDepth = bitDepth;
		this.palette = palette;
		this.alphas = alphas;
	}

	/**
	 * A sum over all colours.
	 *
	 * @param rows inflated
	 * @param header the content of IHDR
	 * @param palette empty for a grey image
	 */
	static long sum(byte[] rows, ByteBuffer header, int width, int height, byte[] palette, byte[] alphas) {
		PngColours colours = new PngColours(rows, header.get(8), palette, alphas);
		int[][] passes = header.get(12) == 1 ? ADAM7 : new int[][]{{0, 0, 1, 1}};
		for (int[] pass : passes) {
			colours.addPass(Math.max(0, Math.ceilDiv(width - pass[0], pass[2])),
					Math.max(0, Math.ceilDiv(height - pass[1], pass[3])));
		}
		return colours.crc.getValue();
	}

	private void addPass(int columns, int rowCount) {
		byte[] above = new byte[Math.ceilDiv(columns * bitDepth, 8)];
		for (int row = 0; row < rowCount && columns > 0; row++) {
			byte[] bytes = new byte[above.length];
			int filter = rows[position++];
			for (int index = 0; index < bytes.length; index++) {
				int left = index == 0 ? 0 : bytes[index - 1] & 0xFF;
				int up = above[index] & 0xFF;
				int corner = index == 0 ? 0 : above[index - 1] & 0xFF;
				bytes[index] = (byte) (rows[position++] + predicted(filter, left, up, corner));
			}
			for (int column = 0; column < columns; column++) {
				int shift = 8 - bitDepth - column * bitDepth % 8;
				addPixel(bytes[column * bitDepth / 8] >> shift & (1 << bitDepth) - 1);
			}
			above = bytes;
		}
	}

	private static int predicted(int filter, int left, int up, int corner) {
		int estimate = left + up - corner;
		int toLeft = Math.abs(estimate - left);
		int toUp = Math.abs(estimate - up);
		int toCorner = Math.abs(estimate - corner);
		int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
		return new int[]{0, left, up, (left + up) / 2, nearest}[filter];
	}

	private void addPixel(int sample) {
		if (palette.length == 0) {
			crc.update(sample);
			return;
		}
		boolean isTransparent = sample < alphas.length && alphas[sample] == 0;
		boolean isInPalette = 3 * sample + 2 < palette.length && !isTransparent;
		for (int channel = 0; channel < 3; channel++) {
			crc.update(isInPalette ? palette[3 * sample + channel] : 0);
		}
		crc.update(3 * sample + 2 < palette.length && sample < alphas.length ? alphas[sample] : 255);
	}
}
