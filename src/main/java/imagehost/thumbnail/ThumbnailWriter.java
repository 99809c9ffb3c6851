package imagehost.thumbnail;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.Thumbnail;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Writes thumbnails that came with an upload, behind its answer: they are a cache, and nobody waits for them. When
 * there are more than it can write, the others are made when they are asked for. Safe for many threads.
 */
public final class ThumbnailWriter implements ThumbnailKeeper, AutoCloseable {
	private static final Logger LOG = LogManager.getLogger(ThumbnailWriter.class);
	/** At some 30 KB each. */
	private static final int MAX_WAITING = 64;

	private final ThumbnailCache thumbnails;
	private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(MAX_WAITING), Thread.ofPlatform().daemon().name("thumbnails").factory(),
			new ThreadPoolExecutor.DiscardPolicy());

	public ThumbnailWriter(ThumbnailCache thumbnails) {
		this.thumbnails = thumbnails;
	}

	@Override
	public void keep(CatalogueEntry entry, Thumbnail thumbnail) {
		writer.execute(() -> write(entry, thumbnail));
	}

	private void write(CatalogueEntry entry, Thumbnail thumbnail) {
		try {
			thumbnails.keep(entry, thumbnail);
		} catch (RuntimeException failure) {
			LOG.warn("the thumbnail of {} was not kept: {}", entry.id(), failure.getMessage());
		}
	}

	/** Writes what waits, for some seconds at most. */
	@Override
	public void close() {
		writer.shutdown();
		try {
			if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
				writer.shutdownNow();
			}
		} catch (InterruptedException stopped) {
			writer.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}
}
