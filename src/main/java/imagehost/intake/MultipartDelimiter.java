package imagehost.intake;

import imagehost.intake.MultipartInput.MalformedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the parts of a multipart body (RFC 2046, section 5.1.1): line break, two hyphens and the
 * boundary. Found as Horspool did, by its last byte first, so that most bytes of a file are never compared. Safe for
 * many threads.
 */
final class MultipartDelimiter {
	/** RFC 2046, section 5.1.1, allows 70; a few clients take more. */
	private static final int MAX_BOUNDARY_BYTES = 200;

	private final byte[] bytes;
	/** By the byte under the delimiter's end: how far the delimiter can be moved on without missing a place. */
	private final int[] shifts = new int[256];

	private MultipartDelimiter(byte[] bytes) {
		this.bytes = bytes;
		Arrays.fill(shifts, bytes.length);
		for (int index = 0; index < bytes.length - 1; index++) {
			shifts[bytes[index] & 0xFF] = bytes.length - 1 - index;
		}
	}

	/**
	 * @param boundary as the type of the body says; null when it says none
	 * @throws MalformedException when that is no usable boundary
	 */
	static MultipartDelimiter of(byte @Nullable [] boundary) throws MalformedException {
		String text = boundary == null ? "" : new String(boundary, StandardCharsets.ISO_8859_1);
		if (text.isEmpty() || text.length() > MAX_BOUNDARY_BYTES || text.indexOf('\r') >= 0) {
			throw new MalformedException("no usable boundary");
		}
		return new MultipartDelimiter(("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1));
	}

	int length() {
		return bytes.length;
	}

	/**
	 * The first place in a buffer, from {@code from} on, where the delimiter stands; where it does not stand whole
	 * before the limit, the first place where it could still begin once more bytes are there.
	 */
	int find(byte[] buffer, int from, int limit) {
		int last = bytes.length - 1;
		int start = from;
		while (start + last < limit) {
			// A delimiter has one line break, so partial matches do not overlap, and the search takes linear time.
			if (buffer[start] == '\r' && Arrays.equals(buffer, start, start + bytes.length, bytes, 0, bytes.length)) {
				return start;
			}
			start += shifts[buffer[start + last] & 0xFF];
		}
		return start;
	}
}
