package imagehost.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes of names in a folder durable. Those that wait while a force is running share the next one, which begins
 * behind all of their changes. Safe for many threads.
 */
final class SharedForce {
	private final Path folder;
	private final FileSteps steps;
	private final AtomicLong asked = new AtomicLong();
	private final ReentrantLock lock = new ReentrantLock(true);
	/** The last number whose force has ended, and the last one whose force failed; under the lock. */
	private long ended;
	private long failed;
	private @Nullable IOException failure;

	SharedForce(Path folder, FileSteps steps) {
		this.folder = folder;
		this.steps = steps;
	}

	/**
	 * Returns when the changes that the calling thread has made are durable.
	 *
	 * @throws IOException when they may not be; also where another thread's force has failed, because the kernel
	 *             reports a lost write to one of them only
	 */
	void force() throws IOException {
		long mine = asked.incrementAndGet();
		lock.lock();
		try {
			if (ended < mine) {
				forceAll();
			}
			if (mine <= failed && failure != null) {
				throw new IOException(failure.getMessage(), failure);
			}
		} finally {
			lock.unlock();
		}
	}

	private void forceAll() {
		long covered = asked.get();
		try {
			steps.forceFolder(folder);
		} catch (IOException cause) {
			failed = covered;
			failure = cause;
		}
		ended = covered;
	}
}
