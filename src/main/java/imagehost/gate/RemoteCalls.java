package imagehost.gate;

import java.util.function.Supplier;

/** Learns how long servers outside of this process take to answer, and whether they do. Safe for many threads. */
@FunctionalInterface
public interface RemoteCalls {
	/** Nobody wants to know. */
	RemoteCalls UNOBSERVED = (_, _, _) -> {
	};

	/**
	 * A call has ended.
	 *
	 * @param operation what was asked for, of a few words
	 */
	void ended(String operation, long nanoseconds, boolean hasFailed);

	/** Makes a call and observes it; one that throws has failed. */
	default <T> T observe(String operation, Supplier<T> call) {
		long begin = System.nanoTime();
		boolean hasFailed = true;
		try {
			T answer = call.get();
			hasFailed = false;
			return answer;
		} finally {
			ended(operation, System.nanoTime() - begin, hasFailed);
		}
	}
}
