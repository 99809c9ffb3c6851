package imagehost;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives memory back to the system once the work that took it is over: a collector leaves the heap as large as it
 * became, because it runs only when there is work. A thread of its own looks at the heap now and then; a heap that
 * stands still behind work is collected once, and the JVM returns what is free then.
 */
final class IdleMemory {
	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
	/** What visits of a few pages and questions for health allocate is no work. */
	private static final long WORK_BYTES = 4 << 20;

	private final LongSupplier usedBytes;
	private final Runnable collect;
	private long lastUsedBytes;
	private boolean hasWorked;

	IdleMemory(LongSupplier usedBytes, Runnable collect) {
		this.usedBytes = usedBytes;
		this.collect = collect;
	}

	/** Looks at the heap of this process until the thread is interrupted. */
	static Thread watch() {
		Runtime runtime = Runtime.getRuntime();
		IdleMemory memory = new IdleMemory(() -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
		return Thread.ofPlatform().daemon().name("idle-memory").start(memory::run);
	}

	private void run() {
		try {
			while (true) {
				Thread.sleep(BETWEEN_LOOKS);
				look();
			}
		} catch (InterruptedException closed) {
			Thread.currentThread().interrupt();
		}
	}

	/** To be called at equal intervals. */
	void look() {
		if (Math.abs(usedBytes.getAsLong() - lastUsedBytes) >= WORK_BYTES) {
			hasWorked = true;
		} else if (hasWorked) {
			hasWorked = false;
			collect.run();
		}
		lastUsedBytes = usedBytes.getAsLong();
	}
}
