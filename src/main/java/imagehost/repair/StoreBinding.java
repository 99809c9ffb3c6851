package imagehost.repair;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.ImageCatalogue;
import imagehost.storage.ImageStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees to it that a catalogue is used with the store that has its images, and with no other: both keep the same name.
 * Otherwise two services with catalogues of their own could share a bucket, or two folders a database, and each would
 * take the images of the other for lost ones.
 */
public final class StoreBinding {
	/** Another backend may have named one of the two, and the other one next. */
	private static final Duration LONGEST_NAMING = Duration.ofSeconds(5);
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
	/** So many are looked for: the newest one may be on its way out. */
	private static final int SAMPLES = 10;

	private final ImageCatalogue catalogue;
	private final ImageStore store;
	private final Duration longestNaming;

	public StoreBinding(ImageCatalogue catalogue, ImageStore store) {
		this(catalogue, store, LONGEST_NAMING);
	}

	StoreBinding(ImageCatalogue catalogue, ImageStore store, Duration longestNaming) {
		this.catalogue = catalogue;
		this.store = store;
		this.longestNaming = longestNaming;
	}

	/** A name that no other store has. */
	public static String newName() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Compares their names, and gives them one where they have none yet.
	 *
	 * @throws CatalogueException when they do not belong together
	 * @throws imagehost.storage.StorageException when the store does not answer
	 */
	public void require() {
		long deadline = System.nanoTime() + longestNaming.toNanos();
		while (!isBound()) {
			if (System.nanoTime() > deadline) {
				throw new CatalogueException("the catalogue is not that of the images in the store."
						+ " Each service needs a store of its own: another bucket, or another prefix in it."
						+ " To serve the images of this store, use the catalogue that knows them,"
						+ " or make one of them anew with the command rebuild");
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	private boolean isBound() {
		Optional<String> ofStore = store.ownName();
		Optional<String> noted = catalogue.storeName();
		if (ofStore.isPresent() && noted.isPresent()) {
			return ofStore.equals(noted);
		}
		boolean isFirstUse = ofStore.isEmpty() && noted.isEmpty() && catalogue.totals().images() == 0;
		if (!isFirstUse && !hasImagesOfCatalogue()) {
			return false;
		}
		// The store first: of several backends that begin at once, with one catalogue or with several, one names it.
		String name = store.nameOnce(noted.orElseGet(StoreBinding::newName));
		return catalogue.nameStoreOnce(name).equals(name);
	}

	private boolean hasImagesOfCatalogue() {
		return catalogue.page(new CatalogueQuery(new Everything(), Optional.empty(), Optional.empty(), SAMPLES))
				.entries().stream().map(CatalogueEntry::name).anyMatch(name -> store.find(name).isPresent());
	}
}
