package imagehost.system;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for what no event tells, by looking again until it is so or the time is over: nginx prints nothing when it
 * listens, a figure of {@code /metrics} or a recovery is seen only by asking. What does tell is awaited where it tells:
 * the end of a process and its lines by {@link RunningProcess}, other files by {@link GrowingFile}, an answer by
 * {@link RawConnection}.
 */
public final class Await {
	private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

	private Await() {
	}

	/**
	 * @param what named in the failure
	 * @throws AssertionError when it is not so in time
	 */
	public static void until(String what, Duration atMost, BooleanSupplier isSo) {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (!isSo.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new AssertionError("not within " + atMost + ": " + what);
			}
			LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
		}
	}
}
