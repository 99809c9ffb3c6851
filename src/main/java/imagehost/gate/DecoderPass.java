package imagehost.gate;

/** The right to decode one image at a time; closing gives it back, with its memory. For one thread. */
public final class DecoderPass implements AutoCloseable {
	private final Pass place;
	private final MemoryGate memory;
	private Pass reserved = () -> {
		// nothing is reserved yet
	};

	DecoderPass(Pass place, MemoryGate memory) {
		this.place = place;
		this.memory = memory;
	}

	/**
	 * Waits until this many bytes are free for decoders, and holds them. To be called once, as soon as it is known how
	 * much the image needs; for most images that is 0, and nobody waits.
	 *
	 * @throws OverloadedException when they did not come free in time
	 */
	public void reserve(long bytes) {
		if (bytes > 0) {
			reserved = memory.enter(bytes);
		}
	}

	@Override
	public void close() {
		reserved.close();
		place.close();
	}
}
