package imagehost;

import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeletionService;
import imagehost.repair.Leftovers;
import imagehost.repair.Reconciler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Brings store and catalogue together after the start and, where several backends share them, again and again: another
 * one may have died, and a request to a distant store may have been lost.
 */
final class Upkeep implements AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(Upkeep.class);
	/** Times of files are coarse: what is younger than this at the start is looked at by the next start. */
	private static final Duration FILE_TIME_COARSENESS = Duration.ofSeconds(2);
	/** In a shared store, an object without a row may be an upload of another backend's; clocks differ as well. */
	private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
	/** After this the service counts as started, also where nobody asks whether it is ready. */
	private static final Duration LONGEST_START = Duration.ofSeconds(3);
	private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
	private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(20);
	private static final Duration BETWEEN_RECONCILIATIONS = Duration.ofHours(1);

	private final ImageCatalogue catalogue;
	private final DeletionService deletion;
	private final Reconciler reconciler;
	private final Leftovers leftovers;
	private final boolean isShared;
	private final Runnable beforeReconciling;
	private final Clock clock;
	private final CountDownLatch started = new CountDownLatch(1);
	private final Thread thread;
	private volatile boolean isClosed;

	/**
	 * @param isShared other processes may use the store, too
	 * @param beforeReconciling throws where store and catalogue do not belong together
	 */
	Upkeep(ImageCatalogue catalogue, DeletionService deletion, Reconciler reconciler,
			Leftovers leftovers, boolean isShared, Runnable beforeReconciling, Clock clock) {
		this.catalogue = catalogue;
		this.deletion = deletion;
		this.reconciler = reconciler;
		this.leftovers = leftovers;
		this.isShared = isShared;
		this.beforeReconciling = beforeReconciling;
		this.clock = clock;
		Instant start = clock.instant();
		this.thread = Thread.ofPlatform().daemon().name("reconcile").start(() -> run(start));
	}

	/**
	 * The start is over: with many images, reconciling takes seconds of a processor that the start needs for itself.
	 */
	void begin() {
		started.countDown();
	}

	private void run(Instant start) {
		try {
			boolean _ = started.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
			reconcile(start.minus(isShared ? LONGEST_UPLOAD : FILE_TIME_COARSENESS));
			for (Instant last = start; true;) {
				Thread.sleep(BETWEEN_ROUNDS);
				finishWhatWasBegun();
				if (isShared && last.plus(BETWEEN_RECONCILIATIONS).isBefore(clock.instant())) {
					last = clock.instant();
					reconcile(last.minus(LONGEST_UPLOAD));
				}
			}
		} catch (InterruptedException closed) {
			Thread.currentThread().interrupt();
		}
	}

	private void reconcile(Instant limit) {
		try {
			if (catalogue.leads()) {
				beforeReconciling.run();
				reconciler.reconcile(limit);
			}
		} catch (RuntimeException failure) {
			reportUnlessStopped(failure);
		}
	}

	/** When the service stops meanwhile, its connections and waits end, which is no fault. */
	private void reportUnlessStopped(RuntimeException failure) {
		if (isClosed) {
			LOG.info("store and catalogue were not reconciled, because the service stops; the next start does it");
		} else {
			LOG.error("store and catalogue could not be reconciled; it is tried again later", failure);
		}
	}

	private void finishWhatWasBegun() {
		try {
			leftovers.noteAll();
			if (catalogue.leads()) {
				deletion.finishAll();
			}
		} catch (RuntimeException failure) {
			LOG.warn("what an upload or a deletion has left could not be removed now: {}", failure.toString());
		}
	}

	@Override
	public void close() {
		isClosed = true;
		thread.interrupt();
		try {
			boolean _ = thread.join(LONGEST_STOP); // store and catalogue are closed next
		} catch (InterruptedException stopping) {
			Thread.currentThread().interrupt();
		}
	}
}
