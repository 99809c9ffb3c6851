package imagehost.gate;

import java.time.Duration;

/**
 * Bounds what decoding images takes of the whole process: how many are decoded at once, and the memory of their
 * decoders beside small buffers. A caller that waits for this memory holds a decoder, and a caller that has the memory
 * waits for nothing, so no two of them can wait for each other. Safe for many threads.
 */
public final class Decoders extends Places {
	private final MemoryGate memory;

	/**
	 * @param count images that are decoded at once
	 * @param memoryBytes that all decoders take at once, in sum
	 * @param patience how long a caller waits for a decoder, and again for its memory
	 */
	public Decoders(int count, long memoryBytes, Duration patience) {
		super("decoding", count, patience);
		this.memory = new MemoryGate("the memory of decoders", memoryBytes, patience);
	}

	/**
	 * Waits for a decoder.
	 *
	 * @throws OverloadedException when none came free in time
	 */
	public DecoderPass enter() {
		return new DecoderPass(take(1), memory);
	}

	/** Decoders that are idle now. */
	public int free() {
		return freePlaces();
	}
}
