package imagehost.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body of one size: a beginning, then a pattern again and again. Takes no memory. */
final class RepeatedBytes extends InputStream {
	private final byte[] start;
	private final byte[] pattern;
	private final int size;
	private int position;

	RepeatedBytes(String start, String pattern, int size) {
		this.start = start.getBytes(StandardCharsets.ISO_8859_1);
		this.pattern = pattern.getBytes(StandardCharsets.ISO_8859_1);
		this.size = size;
	}

	@Override
	public int read() {
		return position < size ? at(position++) & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		int count = Math.min(length, size - position);
		for (int index = 0; index < count; index++) {
			target[offset + index] = at(position++);
		}
		return count == 0 && length > 0 ? -1 : count;
	}

	private byte at(int index) {
		return index < start.length ? start[index] : pattern[(index - start.length) % pattern.length];
	}
}
