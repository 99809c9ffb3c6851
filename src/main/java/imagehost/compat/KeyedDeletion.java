package imagehost.compat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.deletion.DeletionAccess;
import imagehost.deletion.DeletionService;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.upload.Uploaded;
import java.util.Optional;

/**
 * Deletion by one text, as other services have it: the id of an image with its delete key behind it, for the key alone
 * does not find the image.
 */
public record KeyedDeletion(DeletionService deletions, DeletionAccess access) {

	/** What deletes the image that was just stored. */
	static String textFor(Uploaded uploaded) {
		return uploaded.entry().id().value() + uploaded.deleteKey();
	}

	/**
	 * Whether the image is deleted by this; a wrong text and an image that is gone are answered alike.
	 *
	 * @param address of the client
	 * @throws RejectedException when too many wrong ones came from there
	 */
	boolean delete(String text, String address) throws RejectedException {
		int end = Math.min(ImageId.LENGTH, text.length());
		Optional<ImageId> id = ImageId.parse(text.substring(0, end));
		if (id.isEmpty()) {
			return false;
		}
		Optional<CatalogueEntry> entry = access.find(id.get(), text.substring(end), address);
		return entry.filter(found -> deletions.delete(found.id())).isPresent();
	}
}
