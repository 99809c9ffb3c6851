package imagehost.image.jpeg;

import imagehost.image.KeptBytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers the parts of a colour profile (ICC.1:2010, B.4): each APP2 segment holds {@code ICC_PROFILE\0}, its number
 * from 1, the number of parts, and at most 65,519 bytes of the profile. A set that does not fit together is dropped
 * whole: a browser ignores it, and so anything could hide in it. For one thread.
 */
final class JpegIccProfile {
	private static final byte[] IDENTIFIER = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
	private static final int OVERHEAD = IDENTIFIER.length + 2;
	private static final int PROFILE_HEADER_LENGTH = 128;
	private static final int SIGNATURE_OFFSET = 36;
	private static final byte[] SIGNATURE = "acsp".getBytes(StandardCharsets.US_ASCII);
	private static final int MAX_PARTS = 255;

	/** A whole segment, marker included. */
	private record Part(int start, int end) {
	}

	private final byte[] file;
	private final Part[] parts = new Part[MAX_PARTS + 1];
	private int declared;
	private int found;
	private boolean isInconsistent;

	JpegIccProfile(byte[] file) {
		this.file = file;
	}

	/** Takes the APP2 segment if it is a part of a profile. */
	void offer(JpegSegments segment) {
		if (segment.contentLength() < OVERHEAD || !segment.contentStartsWith(IDENTIFIER)) {
			return;
		}
		int number = segment.unsignedByte(segment.contentStart() + IDENTIFIER.length);
		int total = segment.unsignedByte(segment.contentStart() + IDENTIFIER.length + 1);
		if (number == 0 || number > total || found > 0 && total != declared || parts[number] != null) {
			isInconsistent = true;
			return;
		}
		declared = total;
		parts[number] = new Part(segment.start(), segment.end());
		found++;
	}

	/** Keeps all parts in the order of their numbers, whatever the order in the file; or none. */
	void keepIn(KeptBytes kept) {
		if (isInconsistent || found == 0 || found != declared || !beginsLikeAProfile()) {
			return;
		}
		for (int number = 1; number <= declared; number++) {
			kept.keep(file, parts[number].start, parts[number].end - parts[number].start);
		}
	}

	/**
	 * ICC.1:2010, 7.2: a header of 128 bytes with {@code acsp} at offset 36, which every reader requires. The profile
	 * may be cut into parts anywhere, within its header too.
	 */
	private boolean beginsLikeAProfile() {
		byte[] header = new byte[PROFILE_HEADER_LENGTH];
		int length = 0;
		for (int number = 1; number <= declared && length < header.length; number++) {
			int offset = parts[number].start + 4 + OVERHEAD;
			int count = Math.min(parts[number].end - offset, header.length - length);
			System.arraycopy(file, offset, header, length, count);
			length += count;
		}
		return length == header.length && Arrays.equals(header, SIGNATURE_OFFSET, SIGNATURE_OFFSET + SIGNATURE.length,
				SIGNATURE, 0, SIGNATURE.length);
	}
}
