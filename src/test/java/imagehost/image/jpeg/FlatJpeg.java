package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Grey JPEGs of one shade, 8 pixels high, made bit by bit: each block is a DC difference of 0 and, in a sequential
 * image, an end of block; each code is a single bit 0.
 */
final class FlatJpeg {
	private static final byte[] START = bytes(0xFF, JpegMarkers.SOI);
	static final byte[] END = bytes(0xFF, JpegMarkers.EOI);

	private FlatJpeg() {
	}

	/** A table in which symbol 0 has the code 0. */
	static byte[] table(int tableClass) {
		return table(tableClass, 0);
	}

	/** A table in which a symbol has the code 0. */
	static byte[] table(int tableClass, int symbol) {
		return segment(JpegMarkers.DHT, bytes(tableClass << 4), bytes(1), new byte[15], bytes(symbol));
	}

	/** Everything before the first scan of a grey image of so many blocks. */
	static byte[] header(int marker, int blocks) {
		byte[] ones = new byte[64];
		Arrays.fill(ones, (byte) 1);
		return join(START, segment(JpegMarkers.DQT, bytes(0), ones),
				segment(marker, bytes(8, 0, 8, blocks * 8 >> 8, blocks * 8, 1, 1, 0x11, 0)));
	}

	static byte[] interval(int units) {
		return segment(JpegMarkers.DRI, bytes(units >> 8, units));
	}

	/** The header of a scan of the one component. */
	static byte[] scan(int start, int end, int approximation) {
		return segment(JpegMarkers.SOS, bytes(1, 1, 0, start, end, approximation));
	}

	/** The same data for each restart interval, with the markers between them. */
	static byte[] intervals(int count, byte[] data) {
		List<byte[]> parts = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			parts.add(data);
			parts.add(bytes(0xFF, JpegMarkers.RST0 + number % 8));
		}
		return join(parts.subList(0, parts.size() - 1).toArray(byte[][]::new));
	}

	/** A sequential image with a restart behind each block. */
	static byte[] sequential(int blocks, byte[] dataOfBlock) {
		return join(header(JpegMarkers.SOF0, blocks), table(JpegTables.DC), table(JpegTables.AC), interval(1),
				scan(0, 63, 0), intervals(blocks, dataOfBlock), END);
	}

	/** A progressive image of one scan of each kind, with a restart behind each block. */
	static byte[] progressive(int blocks, byte[] dataOfBlock) {
		byte[] data = intervals(blocks, dataOfBlock);
		return join(header(JpegMarkers.SOF2, blocks), table(JpegTables.DC), interval(1), scan(0, 0, 1), data,
				table(JpegTables.AC), scan(1, 63, 1), data, scan(0, 0, 0x10), data, scan(1, 63, 0x10), data, END);
	}

	/**
	 * A colour image of one shade, interleaved, whose components are sampled so.
	 *
	 * @param samplings of the three components: horizontal factor in the high half, vertical in the low half
	 */
	static byte[] colour(int width, int height, int... samplings) {
		byte[] ones = new byte[64];
		Arrays.fill(ones, (byte) 1);
		byte[] frame = segment(JpegMarkers.SOF0, bytes(8, height >> 8, height, width >> 8, width, 3, 1, samplings[0], 0,
				2, samplings[1], 0, 3, samplings[2], 0));
		int columns = IntStream.of(samplings).map(sampling -> sampling >> 4).max().orElseThrow() * 8;
		int rows = IntStream.of(samplings).map(sampling -> sampling & 0xF).max().orElseThrow() * 8;
		int blocks = IntStream.of(samplings).map(sampling -> (sampling >> 4) * (sampling & 0xF)).sum()
				* Math.ceilDiv(width, columns) * Math.ceilDiv(height, rows);
		byte[] data = new byte[Math.ceilDiv(blocks * 2, 8)];
		data[data.length - 1] = (byte) ((1 << data.length * 8 - blocks * 2) - 1);
		return join(START, segment(JpegMarkers.DQT, bytes(0), ones), frame, table(JpegTables.DC), table(JpegTables.AC),
				segment(JpegMarkers.SOS, bytes(3, 1, 0, 2, 0, 3, 0, 0, 63, 0)), data, END);
	}

	/** Copies of a part, joined. */
	static byte[] times(int count, byte[] part) {
		return join(Collections.nCopies(count, part).toArray(byte[][]::new));
	}
}
