package imagehost.repair;

import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageName;
import imagehost.storage.ImageStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Images of uploads that have failed without saying whether they are stored: a put without an answer, a commit without
 * one. They are removed unless the catalogue has them after all, and again for a while, because a late put may land
 * behind the removal. What a crash forgets of them is adopted like every image without a row. Safe for many threads.
 */
public final class Leftovers implements Consumer<ImageName> {
	private static final Logger LOG = LogManager.getLogger(Leftovers.class);
	/** No request is on its way for longer. */
	private static final Duration LATEST_ARRIVAL = Duration.ofMinutes(15);

	private final Map<ImageName, Instant> names = new ConcurrentHashMap<>();
	private final Clock clock;

	public Leftovers(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void accept(ImageName name) {
		names.put(name, clock.instant());
	}

	/** How many there are. */
	public int count() {
		return names.size();
	}

	/**
	 * Removes them, as far as store and catalogue answer.
	 *
	 * @throws RuntimeException when one of the two does not; the rest is for the next time
	 */
	public void remove(ImageStore store, ImageCatalogue catalogue) {
		names.forEach((name, since) -> {
			if (catalogue.find(name.id()).isPresent()) {
				names.remove(name); // the commit had succeeded
				return;
			}
			if (store.delete(name)) {
				LOG.info("removed {}, whose upload had failed", name);
			}
			if (since.isBefore(clock.instant().minus(LATEST_ARRIVAL))) {
				names.remove(name);
			}
		});
	}
}
