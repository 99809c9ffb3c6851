package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.util.Arrays;
import java.util.Map;

/**
 * Goes from marker to marker through the bytes of a JPEG (ITU-T T.81, B.1.1), in one pass and without allocating.
 * {@code FFD9} is never searched for: the thumbnail in an EXIF segment has one too. For one thread.
 */
final class JpegSegments {
	private final byte[] file;
	private int marker;
	private int start;
	private int end;

	JpegSegments(byte[] file) {
		this.file = file;
	}

	/**
	 * Goes on to the next marker, past fill bytes and past bytes that belong to nothing, as browsers do.
	 *
	 * @return the marker code
	 * @throws RejectedException when the file ends before the marker or the segment does
	 */
	int next() throws RejectedException {
		int offset = end;
		while (offset < file.length - 1 && !isMarker(offset)) {
			offset++;
		}
		if (offset >= file.length - 1) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		start = offset;
		marker = file[offset + 1] & 0xFF;
		end = JpegMarkers.isStandAlone(marker) ? start + 2 : endOfSegment();
		return marker;
	}

	private boolean isMarker(int offset) {
		return file[offset] == (byte) JpegMarkers.PREFIX && file[offset + 1] != 0
				&& file[offset + 1] != (byte) JpegMarkers.PREFIX;
	}

	private int endOfSegment() throws RejectedException {
		if (file.length - start < 4) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		int length = unsignedShort(start + 2);
		if (length < 2) {
			throw new RejectedException(Rejection.JPEG_BAD_SEGMENT_LENGTH, Map.of("length", length));
		}
		if (length > file.length - start - 2) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		return start + 2 + length;
	}

	/**
	 * After a scan header: goes to the end of its entropy-coded data, which is the first marker that is not a restart
	 * (T.81, B.1.1.5: a data byte {@code FF} is followed by {@code 00}).
	 *
	 * @return the offset behind the last byte of data; fill bytes before the next marker are left out
	 */
	int skipEntropyCodedData() throws RejectedException {
		int offset = end;
		int last = file.length - 1;
		while (offset < last && (file[offset] != (byte) JpegMarkers.PREFIX || isWithinData(file[offset + 1] & 0xFF))) {
			offset++;
		}
		if (offset >= last) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		int dataEnd = offset;
		while (dataEnd > end && file[dataEnd - 1] == (byte) JpegMarkers.PREFIX) {
			dataEnd--;
		}
		end = offset;
		return dataEnd;
	}

	private static boolean isWithinData(int follower) {
		return follower == 0 || follower == JpegMarkers.PREFIX || JpegMarkers.isRestart(follower);
	}

	/** Offset of the {@code FF} of the marker. */
	int start() {
		return start;
	}

	/** Offset behind the segment. */
	int end() {
		return end;
	}

	/** Offset of the content, behind the length. */
	int contentStart() {
		return start + 4;
	}

	/** Bytes of content, without the length itself. */
	int contentLength() {
		return end - contentStart();
	}

	int unsignedByte(int offset) {
		return file[offset] & 0xFF;
	}

	int unsignedShort(int offset) {
		return unsignedByte(offset) << 8 | unsignedByte(offset + 1);
	}

	/** True when the content begins with these bytes. */
	boolean contentStartsWith(byte[] prefix) {
		if (contentLength() < prefix.length) {
			return false;
		}
		return Arrays.equals(file, contentStart(), contentStart() + prefix.length, prefix, 0, prefix.length);
	}
}
