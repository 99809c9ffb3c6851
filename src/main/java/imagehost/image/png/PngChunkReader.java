package imagehost.image.png;

import imagehost.image.RejectedException;
import imagehost.image.Rejection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks the chunks of a PNG in file order (PNG Third Edition, section 5). For one thread. */
final class PngChunkReader {
	/** PNG Third Edition, section 5.2. */
	static final int SIGNATURE_LENGTH = 8;

	private final byte[] file;
	private int position = SIGNATURE_LENGTH;

	PngChunkReader(byte[] file) {
		this.file = file;
	}

	/** True when not a byte is left. */
	boolean isAtEnd() {
		return position == file.length;
	}

	/**
	 * The next chunk; not whole when the file ends within it.
	 *
	 * @throws RejectedException when there is none, or its type is not four letters
	 */
	PngChunk next() throws RejectedException {
		int left = file.length - position;
		if (left < PngChunk.FRAME_LENGTH) {
			throw new RejectedException(Rejection.CUT_SHORT);
		}
		requireLetters(position + 4);
		String type = new String(file, position + 4, 4, StandardCharsets.US_ASCII);
		long length = Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(position));
		if (length > left - PngChunk.FRAME_LENGTH) {
			return new PngChunk(file, position, type, left - 8, false);
		}
		PngChunk chunk = new PngChunk(file, position, type, (int) length, true);
		position += PngChunk.FRAME_LENGTH + (int) length;
		return chunk;
	}

	private void requireLetters(int offset) throws RejectedException {
		for (int index = offset; index < offset + 4; index++) {
			int lowerCase = file[index] | 0x20;
			if (lowerCase < 'a' || lowerCase > 'z') {
				throw new RejectedException(Rejection.PNG_DAMAGED_CHUNK);
			}
		}
	}
}
