package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The colour profile of an iCCP chunk (PNG Third Edition, section 11.3.2.3), inflated under a bound, because 500 MB of
 * zeros deflate to half a megabyte, and written anew: a fixed name, what shows colours, deflated again.
 */
final class PngProfile {
	/** To inflate it, and to write anew what it says; and to deflate that, with a search that nobody can make slow. */
	private static final long WORK_OF_READ_BYTE = 20;
	private static final long WORK_OF_WRITTEN_BYTE = 60;
	private static final int LEVEL = 4;
	private static final byte[] BEGINNING = "icc\0\0".getBytes(StandardCharsets.US_ASCII);
	private static final int MAX_NAME_LENGTH = 79;

	private PngProfile() {
	}

	/**
	 * The content of the chunk, written anew.
	 *
	 * @param channels colour channels of the image, 1 or 3
	 * @param effort of which this is a part
	 * @return empty when it holds no profile that a browser would use
	 */
	static byte[] rebuild(PngChunk chunk, int channels, Effort effort) throws RejectedException {
		int nameLength = nameLength(chunk);
		if (nameLength == 0 || nameLength + 2 >= chunk.length() || chunk.byteAt(nameLength + 1) != 0) {
			return new byte[0];
		}
		byte[] profile = inflate(chunk, nameLength + 2, effort);
		boolean isWhole = profile.length >= 4 && ByteBuffer.wrap(profile).getInt() == profile.length;
		byte[] anew = isWhole ? IccProfile.rebuild(profile, channels).orElse(new byte[0]) : new byte[0];
		effort.spend(WORK_OF_WRITTEN_BYTE * anew.length);
		return anew.length == 0 ? anew : content(anew);
	}

	private static int nameLength(PngChunk chunk) {
		for (int index = 0; index < Math.min(MAX_NAME_LENGTH + 1, chunk.length()); index++) {
			if (chunk.byteAt(index) == 0) {
				return index;
			}
		}
		return 0;
	}

	/** Empty where the stream is damaged or longer than a profile may be. */
	private static byte[] inflate(PngChunk chunk, int start, Effort effort) throws RejectedException {
		byte[] buffer = new byte[8192];
		ByteArrayOutputStream profile = new ByteArrayOutputStream();
		try (Inflater inflater = new Inflater()) {
			inflater.setInput(chunk.file(), chunk.dataOffset() + start, chunk.length() - start);
			int count = inflater.inflate(buffer);
			while (count > 0 && profile.size() <= IccProfile.MAX_READ_BYTES) {
				effort.spend(WORK_OF_READ_BYTE * count);
				profile.write(buffer, 0, count);
				count = inflater.inflate(buffer);
			}
			return inflater.finished() ? profile.toByteArray() : new byte[0];
		} catch (DataFormatException _) {
			return new byte[0];
		}
	}

	private static byte[] content(byte[] profile) {
		byte[] content = Arrays.copyOf(BEGINNING, BEGINNING.length + profile.length + 1024);
		try (Deflater deflater = new Deflater(LEVEL)) {
			deflater.setInput(profile);
			deflater.finish();
			int length = deflater.deflate(content, BEGINNING.length, content.length - BEGINNING.length);
			return Arrays.copyOf(content, BEGINNING.length + length);
		}
	}
}
