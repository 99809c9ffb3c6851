package imagehost.image.jpeg;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/**
 * Goes from marker to marker through the bytes of a JPEG (ITU-T T.81, B.1.1), in one pass. {@code FFD9} is never
 * searched for: the thumbnail in an EXIF segment has one too. For one thread.
 */
final class JpegSegments {
	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
		int offset = nextPrefix(end);
		while (offset < file.length - 1 && !isMarker(offset)) {
			offset = nextPrefix(offset + 1);
		}
		if (offset >= file.length - 1) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		start = offset;
		marker = file[offset + 1] & 0xFF;
		end = JpegMarkers.isStandAlone(marker) ? start + 2 : endOfSegment();
		return marker;
	}

	/** Whether the byte {@code FF} at an offset begins a marker. */
	private boolean isMarker(int offset) {
		return file[offset + 1] != 0 && file[offset + 1] != (byte) JpegMarkers.PREFIX;
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
	 * The entropy-coded data of a scan.
	 *
	 * @param start offset of the first byte
	 * @param end offset behind the last byte; fill bytes before the next marker are left out
	 * @param firstRestart offset of the first restart marker, or {@code end}
	 * @param hasFill whether there are fill bytes within the data
	 */
	record Data(int start, int end, int firstRestart, boolean hasFill) {
		/** The same without what stands behind the first restart marker. */
		Data toFirstRestart() {
			return new Data(start, firstRestart, firstRestart, hasFill);
		}
	}

	/**
	 * After a scan header: goes to the end of its entropy-coded data, which is the first marker that is not a restart
	 * (T.81, B.1.1.5: a data byte {@code FF} is followed by {@code 00}).
	 */
	Data skipEntropyCodedData() throws RejectedException {
		int dataStart = end;
		int firstRestart = -1;
		boolean hasFill = false;
		int offset = nextPrefix(end);
		while (true) {
			int marker = offset;
			while (marker < file.length - 1 && file[marker + 1] == (byte) JpegMarkers.PREFIX) {
				marker++;
			}
			if (marker >= file.length - 1) {
				throw new RejectedException(Rejection.CUT_SHORT);
			}
			int follower = unsignedByte(marker + 1);
			if (follower != 0 && !JpegMarkers.isRestart(follower)) {
				end = marker;
				return new Data(dataStart, offset, firstRestart < 0 ? offset : firstRestart, hasFill);
			}
			hasFill |= marker > offset;
			firstRestart = follower != 0 && firstRestart < 0 ? offset : firstRestart;
			offset = nextPrefix(marker + 2);
		}
	}

	/** The offset of the next byte {@code FF} from here on, or the length of the file: eight bytes are seen at once. */
	private int nextPrefix(int from) {
		int offset = from;
		while (offset <= file.length - Long.BYTES) {
			// "Determine if a word has a zero byte" (Bit Twiddling Hacks): the lowest bit set belongs to the first.
			long inverted = ~(long) LONGS.get(file, offset);
			long prefixes = inverted - 0x0101010101010101L & ~inverted & 0x8080808080808080L;
			if (prefixes != 0) {
				return offset + (Long.numberOfTrailingZeros(prefixes) >>> 3);
			}
			offset += Long.BYTES;
		}
		while (offset < file.length && file[offset] != (byte) JpegMarkers.PREFIX) {
			offset++;
		}
		return offset;
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
