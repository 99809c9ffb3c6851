package imagehost.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Checksum;

/**
 * What is kept of an upload: slices of the original and a few rewritten bytes, in file order. Adjacent slices of one
 * array are joined, so that a file of which all is kept costs one slice and no copy. Short slices are copied together,
 * so that a file of very many pieces does not cost an object for each. Built by one thread, then only read.
 */
public final class KeptBytes {
	private record Slice(byte[] array, int offset, int length) {
		int end() {
			return offset + length;
		}
	}

	/** A slice of fewer bytes costs more than a copy of them. */
	private static final int SHORT_LENGTH = 64;
	private static final int JOINED_LENGTH = 4096;
	private static final byte[] NONE = {};

	private final List<Slice> slices = new ArrayList<>();
	private byte[] joined = NONE;
	private int joinedLength;
	private int size;

	/** All of one array, which must not change afterwards. */
	public static KeptBytes of(byte[] whole) {
		KeptBytes kept = new KeptBytes();
		kept.write(whole);
		return kept;
	}

	/** Keeps {@code length} bytes of {@code array} from {@code offset}; the array must not change afterwards. */
	@SuppressWarnings("ReferenceEquality") // the same array, not an equal one
	public void keep(byte[] array, int offset, int length) {
		if (length == 0) {
			return;
		}
		size = Math.addExact(size, length);
		Slice next = new Slice(array, offset, length);
		if (slices.isEmpty()) {
			slices.add(next);
			return;
		}
		Slice last = slices.getLast();
		if (last.array == array && last.end() == offset) {
			slices.set(slices.size() - 1, new Slice(array, last.offset, last.length + length));
		} else if (length < SHORT_LENGTH && (last.length < SHORT_LENGTH || last.array == joined)) {
			slices.removeLast();
			join(last, next);
		} else {
			slices.add(next);
		}
	}

	/** Both as one slice of {@link #joined}, or as two where it is full. */
	@SuppressWarnings("ReferenceEquality")
	private void join(Slice last, Slice next) {
		boolean isOpen = last.array == joined && last.end() == joinedLength;
		if (isOpen && joinedLength + next.length <= JOINED_LENGTH) {
			append(next);
			slices.add(new Slice(joined, last.offset, last.length + next.length));
			return;
		}
		if (isOpen || last.length >= SHORT_LENGTH) {
			slices.add(last);
			slices.add(next);
			return;
		}
		if (joinedLength + last.length + next.length > joined.length) {
			joined = new byte[JOINED_LENGTH];
			joinedLength = 0;
		}
		int start = joinedLength;
		append(last);
		append(next);
		slices.add(new Slice(joined, start, joinedLength - start));
	}

	private void append(Slice slice) {
		System.arraycopy(slice.array, slice.offset, joined, joinedLength, slice.length);
		joinedLength += slice.length;
	}

	/** Keeps what another has kept, behind what is here. */
	public void keep(KeptBytes other) {
		for (Slice slice : other.slices) {
			keep(slice.array, slice.offset, slice.length);
		}
	}

	/** The kept bytes in parts of so many bytes; the last may be shorter. */
	public List<KeptBytes> parts(int length) {
		List<KeptBytes> parts = new ArrayList<>();
		KeptBytes part = new KeptBytes();
		for (Slice slice : slices) {
			int taken = 0;
			while (taken < slice.length) {
				if (part.size == length) {
					parts.add(part);
					part = new KeptBytes();
				}
				int step = Math.min(length - part.size, slice.length - taken);
				part.keep(slice.array, slice.offset + taken, step);
				taken += step;
			}
		}
		parts.add(part);
		return parts;
	}

	/** Updates a checksum with all bytes. */
	public void update(Checksum checksum) {
		for (Slice slice : slices) {
			checksum.update(slice.array, slice.offset, slice.length);
		}
	}

	/** True when the kept bytes are those of the array. */
	public boolean isEqualTo(byte[] array) {
		int position = 0;
		boolean isEqual = size == array.length;
		for (int index = 0; isEqual && index < slices.size(); index++) {
			Slice slice = slices.get(index);
			isEqual = Arrays.equals(array, position, position + slice.length, slice.array, slice.offset, slice.end());
			position += slice.length;
		}
		return isEqual;
	}

	/**
	 * What is kept of a file, as the file itself where all of it is kept: then it takes no memory of its own.
	 */
	public KeptBytes orWhole(byte[] file) {
		if (!isEqualTo(file)) {
			return this;
		}
		KeptBytes whole = new KeptBytes();
		whole.write(file);
		return whole;
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
