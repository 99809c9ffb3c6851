package imagehost;

import imagehost.catalogue.CatalogueException;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import imagehost.storage.ImageStore;
import imagehost.storage.StorageException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Whether an upload could be stored now: the store has space and can be written, and the catalogue answers. */
final class Readiness {
	private static final Logger LOG = LogManager.getLogger(Readiness.class);
	private static final ImageId NOBODYS = new ImageId("0000000000000000");

	private final ImageStore store;
	private final ImageCatalogue catalogue;
	private final boolean isStoreShared;

	/**
	 * @param isStoreShared then it is not asked: if it fails, it fails for every backend, and pages can still be served
	 */
	Readiness(ImageStore store, ImageCatalogue catalogue, boolean isStoreShared) {
		this.isStoreShared = isStoreShared;
		this.store = store;
		this.catalogue = catalogue;
	}

	boolean isReady() {
		try {
			if (!isStoreShared) {
				store.requireWritable();
			}
			catalogue.find(NOBODYS);
			return true;
		} catch (StorageException | CatalogueException cause) {
			LOG.warn("not ready: {}", cause.toString());
			return false;
		}
	}
}
