package imagehost.repair;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageName;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Images of uploads that have failed without saying whether they are stored: a put without an answer, a commit without
 * one. The catalogue notes that they have to go, unless their rows are there after all; the note stays for a while,
 * because a late put may land behind the removal. While the catalogue is away, the names are kept here: a crash that
 * comes before it is back forgets them, and then they are adopted like every image without a row. Safe for many
 * threads.
 */
public final class Leftovers implements Consumer<ImageName> {
	private static final Logger LOG = LogManager.getLogger(Leftovers.class);
	/** No request is on its way for longer. */
	private static final Duration LATEST_ARRIVAL = Duration.ofMinutes(15);

	private final ImageCatalogue catalogue;
	private final Set<ImageName> notNoted = ConcurrentHashMap.newKeySet();

	public Leftovers(ImageCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Override
	public void accept(ImageName name) {
		notNoted.add(name);
		try {
			note(name);
		} catch (CatalogueException away) {
			LOG.warn("{} may be stored though its upload has failed; noted later: {}", name, away.getMessage());
		}
	}

	/**
	 * Notes those that could not be noted before.
	 *
	 * @throws CatalogueException when the catalogue is still away; the rest is for the next time
	 */
	public void noteAll() {
		notNoted.forEach(this::note);
	}

	private void note(ImageName name) {
		catalogue.noteLeftover(name, LATEST_ARRIVAL);
		notNoted.remove(name);
	}

	/** How many images have to go and may still be there, deletions under way among them. */
	public int count() {
		return notNoted.size() + catalogue.pendingDeletions().size();
	}
}
