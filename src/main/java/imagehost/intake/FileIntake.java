package imagehost.intake;

import imagehost.gate.MemoryGate;
import imagehost.gate.Pass;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/** Reads one file into memory, within the limit of its size and under the gate. Safe for many threads. */
final class FileIntake {
	/** Read before a place in memory is asked for, so that a slow beginner holds none. */
	private static final int HEAD_BYTES = 64 << 10;

	private final int maxUploadBytes;
	private final MemoryGate memory;

	/**
	 * @param maxUploadBytes the largest file, inclusive
	 * @param memory bounds the bytes of all files in memory
	 */
	FileIntake(int maxUploadBytes, MemoryGate memory) {
		this.maxUploadBytes = maxUploadBytes;
		this.memory = memory;
	}

	/**
	 * All bytes of a file.
	 *
	 * @param mostBytes of the whole request, so that small files reserve little; not positive when it is not known
	 * @param likelyBytes of the file: where it has so many, they are not copied once more; any number otherwise
	 * @throws RejectedException when the file is larger than allowed; the rest of it is not read
	 */
	IncomingFile.Whole read(InputStream in, long mostBytes, long likelyBytes) throws RejectedException, IOException {
		byte[] head = new byte[HEAD_BYTES];
		int headLength = in.readNBytes(head, 0, HEAD_BYTES);
		if (headLength < HEAD_BYTES) {
			return new IncomingFile.Whole(required(head, headLength), () -> {
			});
		}
		int capacity = maxUploadBytes + 1; // with one more byte than allowed it is known to be too large
		if (mostBytes > 0) {
			capacity = (int) Math.clamp(mostBytes, HEAD_BYTES, capacity);
		}
		boolean isLikely = likelyBytes > HEAD_BYTES && likelyBytes < capacity;
		Pass pass = memory.enter(capacity);
		try {
			byte[] all = Arrays.copyOf(head, isLikely ? (int) likelyBytes : capacity);
			int length = HEAD_BYTES + in.readNBytes(all, HEAD_BYTES, all.length - HEAD_BYTES);
			int next = length < all.length || length == capacity ? -1 : in.read();
			if (next >= 0) {
				all = Arrays.copyOf(all, capacity);
				all[length++] = (byte) next;
				length += in.readNBytes(all, length, capacity - length);
			}
			return new IncomingFile.Whole(required(all, length), pass);
		} catch (RejectedException | IOException | RuntimeException failure) {
			pass.close();
			throw failure;
		}
	}

	private byte[] required(byte[] bytes, int length) throws RejectedException {
		if (length > maxUploadBytes) {
			throw new RejectedException(Rejection.FILE_TOO_LARGE, Map.of("limit_bytes", maxUploadBytes));
		}
		return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
	}
}
