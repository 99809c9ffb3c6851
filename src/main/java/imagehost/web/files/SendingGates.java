package imagehost.web.files;

import imagehost.gate.Gate;
import imagehost.gate.MemoryGate;
import imagehost.gate.Pass;
import java.time.Duration;

/**
 * What bounds the images that are on their way from a store to clients, who may read as slowly as they like: their
 * bytes, and the threads that they keep. Safe for many threads.
 */
public record SendingGates(Gate requests, MemoryGate memory) {
	/** Of 200 threads that answer requests; whoever comes beyond is answered at once. */
	private static final int MAX_REQUESTS = 64;

	/** @param patience how long a request waits for memory */
	public static SendingGates of(long memoryBytes, Duration patience) {
		return new SendingGates(new Gate("images on their way to clients", MAX_REQUESTS, Duration.ZERO),
				new MemoryGate("the bytes of images on their way to clients", memoryBytes, patience));
	}

	/** @throws imagehost.gate.OverloadedException when there are too many requests, or no memory came free in time */
	Pass enter(long bytes) {
		Pass place = requests.enter();
		try {
			Pass room = memory.enter(bytes);
			return () -> {
				room.close();
				place.close();
			};
		} catch (RuntimeException busy) {
			place.close();
			throw busy;
		}
	}
}
