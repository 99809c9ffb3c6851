package imagehost.image.jpeg;

import java.io.ByteArrayOutputStream;

/** Builds one segment: marker, length, content (ITU-T T.81, B.1.1.4). */
final class JpegSegmentBytes {
	private static final int HEADER_LENGTH = 4;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	JpegSegmentBytes(int marker) {
		bytes.write(JpegMarkers.PREFIX);
		bytes.write(marker);
		bytes.write(0);
		bytes.write(0);
	}

	/** Adds the low byte of each value. */
	JpegSegmentBytes add(int... values) {
		for (int value : values) {
			bytes.write(value);
		}
		return this;
	}

	/** Adds 16 bits, the high byte first. */
	JpegSegmentBytes addShort(int value) {
		return add(value >> 8, value);
	}

	JpegSegmentBytes add(byte[] array) {
		bytes.writeBytes(array);
		return this;
	}

	JpegSegmentBytes add(byte[] array, int offset, int length) {
		bytes.write(array, offset, length);
		return this;
	}

	/** The segment. The length that it declares covers the length itself and the content. */
	byte[] bytes() {
		byte[] segment = bytes.toByteArray();
		int length = segment.length - HEADER_LENGTH + 2;
		segment[2] = (byte) (length >> 8);
		segment[3] = (byte) length;
		return segment;
	}
}
