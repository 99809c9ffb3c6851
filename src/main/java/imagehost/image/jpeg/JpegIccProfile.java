package imagehost.image.jpeg;

import imagehost.image.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a colour profile (ICC.1:2010, B.4): each APP2 segment holds {@code ICC_PROFILE\0}, its number
 * from 1, the number of parts, and at most 65,519 bytes of the profile. A set that does not fit together is dropped
 * whole, as browsers ignore it. For one thread.
 */
final class JpegIccProfile {
	private static final byte[] IDENTIFIER = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
	private static final int OVERHEAD = IDENTIFIER.length + 2;
	private static final int MAX_PARTS = 255;
	private static final int MAX_PART_BYTES = 65_519;

	/** A part of the profile in the file. */
	private record Part(int start, int end) {
	}

	private final byte[] file;
	/** By their number; empty before the first, because most files have none. */
	private @Nullable Part[] parts = {};
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
		if (parts.length == 0) {
			parts = new Part[MAX_PARTS + 1];
		}
		int number = segment.unsignedByte(segment.contentStart() + IDENTIFIER.length);
		int total = segment.unsignedByte(segment.contentStart() + IDENTIFIER.length + 1);
		if (number == 0 || number > total || found > 0 && total != declared || parts[number] != null) {
			isInconsistent = true;
			return;
		}
		declared = total;
		parts[number] = new Part(segment.contentStart() + OVERHEAD, segment.end());
		found++;
	}

	/**
	 * The profile, written anew, in as few segments as possible; none where there is no profile for such an image.
	 *
	 * @param components of the frame
	 */
	List<byte[]> segments(int components) {
		if (isInconsistent || found == 0 || found != declared) {
			return List.of();
		}
		return IccProfile.rebuild(whole(), components).map(JpegIccProfile::divided).orElse(List.of());
	}

	/** All parts in the order of their numbers, whatever the order in the file. */
	private byte[] whole() {
		ByteArrayOutputStream profile = new ByteArrayOutputStream();
		for (Part part : parts) {
			if (part != null) {
				profile.write(file, part.start, part.end - part.start);
			}
		}
		return profile.toByteArray();
	}

	private static List<byte[]> divided(byte[] profile) {
		int count = Math.ceilDiv(profile.length, MAX_PART_BYTES);
		List<byte[]> segments = new ArrayList<>(count);
		for (int number = 1; number <= count; number++) {
			int offset = (number - 1) * MAX_PART_BYTES;
			segments.add(new JpegSegmentBytes(JpegMarkers.APP2).add(IDENTIFIER).add(number, count)
					.add(profile, offset, Math.min(MAX_PART_BYTES, profile.length - offset)).bytes());
		}
		return segments;
	}
}
