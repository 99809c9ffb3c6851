package imagehost.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is kept of an upload: slices of the original and a few rewritten bytes, in file order. Adjacent slices of one
 * array are joined, so that a file of which all is kept costs one slice and no copy. Built by one thread, then only
 * read.
 */
public final class KeptBytes {
	private record Slice(byte[] array, int offset, int length) {
	}

	private final List<Slice> slices = new ArrayList<>();
	private int size;

	/** Keeps {@code length} bytes of {@code array} from {@code offset}; the array must not change afterwards. */
	@SuppressWarnings("ReferenceEquality") // the same array, not an equal one
	public void keep(byte[] array, int offset, int length) {
		if (length == 0) {
			return;
		}
		size = Math.addExact(size, length);
		if (!slices.isEmpty()) {
			Slice last = slices.getLast();
			if (last.array == array && last.offset + last.length == offset) {
				slices.set(slices.size() - 1, new Slice(array, last.offset, last.length + length));
				return;
			}
		}
		slices.add(new Slice(array, offset, length));
	}

	/** Keeps rewritten bytes. */
	public void write(byte... bytes) {
		keep(bytes, 0, bytes.length);
	}

	/** Bytes in all. */
	public int size() {
		return size;
	}

	/** The kept bytes as one array: the original itself, not a copy, where all of it is kept. */
	public byte[] toByteArray() {
		if (slices.size() == 1 && slices.getFirst().length == slices.getFirst().array.length) {
			return slices.getFirst().array;
		}
		ByteBuffer all = ByteBuffer.allocate(size);
		for (Slice slice : slices) {
			all.put(slice.array, slice.offset, slice.length);
		}
		return all.array();
	}

	@Override
	public String toString() {
		return "KeptBytes" + Arrays.toString(slices.stream().mapToInt(Slice::length).toArray());
	}
}
