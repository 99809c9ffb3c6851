package imagehost.image.gif;

import imagehost.image.KeptBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The application extensions that say how often an animation is played: NETSCAPE2.0, which Netscape Navigator 2.0
 * brought, and ANIMEXTS1.0, its twin, which is written as the former. Every other application extension (GIF89a,
 * section 26) is no part of the image.
 */
final class GifLoop {
	static final int NONE = -1;

	private static final int NAME_LENGTH = 11;
	private static final int LOOP_LENGTH = 3;
	private static final int LOOP_ID = 1;
	private static final byte[] NETSCAPE = "NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] ANIMEXTS = "ANIMEXTS1.0".getBytes(StandardCharsets.US_ASCII);

	private GifLoop() {
	}

	/**
	 * Reads the sub-blocks of an application extension, which are known to be whole.
	 *
	 * @param start offset of the first sub-block
	 * @return the count, 0 for ever; {@link #NONE} where it says nothing of it
	 */
	static int read(byte[] file, int start) {
		if (!isLoopExtension(file, start)) {
			return NONE;
		}
		int position = start + 1 + NAME_LENGTH;
		while (file[position] != 0) {
			if (file[position] == LOOP_LENGTH && (file[position + 1] & 0x07) == LOOP_ID) {
				return Byte.toUnsignedInt(file[position + 2]) | Byte.toUnsignedInt(file[position + 3]) << 8;
			}
			position += 1 + Byte.toUnsignedInt(file[position]);
		}
		return NONE;
	}

	private static boolean isLoopExtension(byte[] file, int start) {
		if (file[start] != NAME_LENGTH) {
			return false;
		}
		byte[] name = Arrays.copyOfRange(file, start + 1, start + 1 + NAME_LENGTH);
		return Arrays.equals(name, NETSCAPE) || Arrays.equals(name, ANIMEXTS);
	}

	/** Writes the extension where there is a count. */
	static void write(KeptBytes kept, int count) {
		if (count != NONE) {
			kept.write((byte) 0x21, (byte) 0xFF, (byte) NAME_LENGTH);
			kept.write(NETSCAPE.clone());
			kept.write((byte) LOOP_LENGTH, (byte) LOOP_ID, (byte) count, (byte) (count >> 8), (byte) 0);
		}
	}
}
