package imagehost.image.png;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into an iCCP chunk (PNG Third Edition, section 11.3.2.3) under a bound: 500 MB of zeros deflate to half a
 * megabyte.
 */
final class PngProfile {
	/** The largest honest profiles (printers, many-dimensional tables) are under 4 MiB. */
	private static final int MAX_PROFILE_BYTES = 4 * 1024 * 1024;
	private static final int MAX_NAME_LENGTH = 79;
	/** ICC.1:2022, section 7.2: the header's length, its size field at 0, its signature at 36. */
	private static final int ICC_HEADER_LENGTH = 128;
	private static final int ICC_SIGNATURE_OFFSET = 36;
	private static final int ICC_SIGNATURE = 0x61637370; // acsp

	private PngProfile() {
	}

	/**
	 * How many bytes of the chunk's data are name and compressed profile; what follows is foreign.
	 *
	 * @return 0 when it holds no sound profile, so that decoders ignore it
	 */
	static int soundLength(PngChunk chunk) {
		int nameLength = nameLength(chunk);
		if (nameLength == 0 || nameLength + 2 >= chunk.length() || chunk.byteAt(nameLength + 1) != 0) {
			return 0;
		}
		int start = nameLength + 2;
		try (Inflater inflater = new Inflater()) {
			inflater.setInput(chunk.file(), chunk.dataOffset() + start, chunk.length() - start);
			return isProfile(inflater) ? start + (int) inflater.getBytesRead() : 0;
		} catch (DataFormatException _) {
			return 0;
		}
	}

	private static int nameLength(PngChunk chunk) {
		for (int index = 0; index < Math.min(MAX_NAME_LENGTH + 1, chunk.length()); index++) {
			if (chunk.byteAt(index) == 0) {
				return index;
			}
		}
		return 0;
	}

	private static boolean isProfile(Inflater inflater) throws DataFormatException {
		byte[] buffer = new byte[8192];
		int count = inflater.inflate(buffer);
		ByteBuffer header = ByteBuffer.wrap(buffer);
		long declared = Integer.toUnsignedLong(header.getInt(0));
		if (count < ICC_HEADER_LENGTH || header.getInt(ICC_SIGNATURE_OFFSET) != ICC_SIGNATURE
				|| declared > MAX_PROFILE_BYTES) {
			return false;
		}
		while (count > 0 && inflater.getBytesWritten() <= declared) {
			count = inflater.inflate(buffer);
		}
		return inflater.finished() && inflater.getBytesWritten() == declared;
	}
}
