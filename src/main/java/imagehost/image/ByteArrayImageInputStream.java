package imagehost.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Lets ImageIO read an array in place; the JDK's own stream over memory would copy it. For one thread. */
public final class ByteArrayImageInputStream extends ImageInputStreamImpl {
	private final byte[] bytes;

	public ByteArrayImageInputStream(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read() throws IOException {
		checkClosed();
		bitOffset = 0;
		return streamPos >= bytes.length ? -1 : bytes[(int) streamPos++] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		checkClosed();
		bitOffset = 0;
		if (streamPos >= bytes.length) {
			return -1;
		}
		int count = (int) Math.min(length, bytes.length - streamPos);
		System.arraycopy(bytes, (int) streamPos, target, offset, count);
		streamPos += count;
		return count;
	}

	@Override
	public long length() {
		return bytes.length;
	}
}
