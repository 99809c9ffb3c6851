package imagehost.catalogue;

import java.time.Instant;
import java.util.Optional;

/** A catalogue that is made beside the one whose place it will take; closed unfinished, it has changed nothing. */
public interface CatalogueReplacement extends AutoCloseable {
	/** The new catalogue, to be filled or read before {@link #finish}. */
	ImageCatalogue catalogue();

	/**
	 * Closes the new catalogue and puts it, durably and at one stroke, in the place of the old one; there it is opened
	 * once more as a proof.
	 *
	 * @return the name under which the old one is kept, if it is
	 */
	Optional<String> finish(Instant now);

	@Override
	void close();
}
