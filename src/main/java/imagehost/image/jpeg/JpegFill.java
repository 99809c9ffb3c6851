package imagehost.image.jpeg;

import java.util.Arrays;

/**
 * Fill bytes within the data of a scan: a marker, and as decoders have it a stuffed byte too, may be preceded by any
 * number of further {@code FF} (ITU-T T.81, B.1.1.2).
 */
final class JpegFill {
	private JpegFill() {
	}

	/** A copy of the data without them. */
	static byte[] without(byte[] file, JpegSegments.Data data) {
		byte[] left = new byte[data.end() - data.start()];
		int length = 0;
		for (int offset = data.start(); offset < data.end(); offset++) {
			boolean isFill = file[offset] == (byte) JpegMarkers.PREFIX && offset + 1 < data.end()
					&& file[offset + 1] == (byte) JpegMarkers.PREFIX;
			if (!isFill) {
				left[length++] = file[offset];
			}
		}
		return Arrays.copyOf(left, length);
	}
}
