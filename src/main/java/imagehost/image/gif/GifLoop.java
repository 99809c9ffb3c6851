package imagehost.image.gif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The application extensions that say how often an animation is played: NETSCAPE2.0, which Netscape Navigator 2.0
 * brought, and ANIMEXTS1.0, its twin. Every other application extension (GIF89a, section 26) is no part of the picture.
 */
final class GifLoop {
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
	 * @return an extension with the loop count alone; empty when there is none
	 */
	static byte[] read(byte[] file, int start) {
		if (!isLoopExtension(file, start)) {
			return new byte[0];
		}
		int position = start + 1 + NAME_LENGTH;
		while (file[position] != 0) {
			if (file[position] == LOOP_LENGTH && (file[position + 1] & 0x07) == LOOP_ID) {
				return extension(file, start, position);
			}
			position += 1 + Byte.toUnsignedInt(file[position]);
		}
		return new byte[0];
	}

	private static boolean isLoopExtension(byte[] file, int start) {
		if (file[start] != NAME_LENGTH) {
			return false;
		}
		byte[] name = Arrays.copyOfRange(file, start + 1, start + 1 + NAME_LENGTH);
		return Arrays.equals(name, NETSCAPE) || Arrays.equals(name, ANIMEXTS);
	}

	private static byte[] extension(byte[] file, int start, int loop) {
		byte[] extension = new byte[2 + 1 + NAME_LENGTH + 1 + LOOP_LENGTH + 1];
		extension[0] = 0x21;
		extension[1] = (byte) 0xFF;
		System.arraycopy(file, start, extension, 2, 1 + NAME_LENGTH);
		System.arraycopy(file, loop, extension, 3 + NAME_LENGTH, 1 + LOOP_LENGTH);
		return extension;
	}
}
