package imagehost.image.png;

import imagehost.image.KeptBytes;
import java.nio.ByteBuffer;

/**
 * The compressed data of one frame, gathered from its chunks and written in chunks of a fixed length: where a file
 * divides its data, and how its zlib stream begins, says nothing of the image, so it is always the same. For one
 * thread.
 */
final class PngStream {
	/** Long enough to cost little, short enough for every decoder's limit on the length of a chunk. */
	static final int CHUNK_LENGTH = 64 * 1024;

	/**
	 * RFC 1950, section 2.2: deflate with a window of 32 KiB, the largest, at the default level. Decoders accept it
	 * whatever window the data need.
	 */
	private static final byte[] ZLIB_HEADER = {0x78, (byte) 0x9C};

	private final KeptBytes data = new KeptBytes();
	private int headerBytes;

	PngStream() {
		data.write(ZLIB_HEADER);
	}

	/** Adds the next bytes of the stream; its first two are its header, which is known to be right. */
	void add(byte[] file, int offset, int length) {
		int skipped = Math.min(ZLIB_HEADER.length - headerBytes, length);
		headerBytes += skipped;
		data.keep(file, offset + skipped, length - skipped);
	}

	/** The whole stream in one array. */
	byte[] toByteArray() {
		return data.toByteArray();
	}

	/** Writes the stream as IDAT chunks. */
	void writeData(KeptBytes kept) {
		for (KeptBytes part : data.parts(CHUNK_LENGTH)) {
			PngChunk.write(kept, "IDAT", part);
		}
	}

	/**
	 * Writes the stream as fdAT chunks.
	 *
	 * @param sequence number of the first
	 * @return the number of chunks
	 */
	int writeFrameData(KeptBytes kept, int sequence) {
		int next = sequence;
		for (KeptBytes part : data.parts(CHUNK_LENGTH)) {
			KeptBytes numbered = new KeptBytes();
			numbered.write(ByteBuffer.allocate(4).putInt(next++).array());
			numbered.keep(part);
			PngChunk.write(kept, "fdAT", numbered);
		}
		return next - sequence;
	}
}
