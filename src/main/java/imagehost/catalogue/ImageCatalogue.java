package imagehost.catalogue;

import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the facts of images. Safe for many threads. */
public interface ImageCatalogue extends AutoCloseable {
	/**
	 * Adds an image durably: when this returns, the row survives a loss of power.
	 *
	 * @throws CatalogueException when that cannot be promised; then there is no row
	 */
	void add(CatalogueEntry entry);

	/**
	 * Adds images durably and at once, in this order.
	 *
	 * @throws CatalogueException when that cannot be promised; then none of them is there
	 */
	void addAll(List<CatalogueEntry> entries);

	/**
	 * Adds an image together with the record of its upload, durably and at once; false, and no row, when there is a
	 * record with the same key already.
	 *
	 * @param forgetBefore records from before are forgotten, a few of them each time
	 * @throws CatalogueException when that cannot be promised; then there is no row
	 */
	boolean addOnce(CatalogueEntry entry, UploadRecord upload, Instant forgetBefore);

	/** The record with this key, unless it is from before {@code since}. */
	Optional<UploadRecord> upload(String keyHash, Instant since);

	/** The image with this id, listed or not. */
	Optional<CatalogueEntry> find(ImageId id);

	/** A page of the images that the query's filter lets through, newest first. */
	CataloguePage page(CatalogueQuery query);

	/** The highest number of an image in the order of the pages; 0 when there is none. */
	long newestNumber();

	/** Takes an image into the catalogue's pages; false when it is there already or does not exist. */
	boolean list(ImageId id);

	/** Takes an image out of the catalogue's pages; false when it was not there. Its link goes on working. */
	boolean unlist(ImageId id);

	/** Gives an image another name, in the search too; false when there is no such image. */
	boolean rename(ImageId id, String name);

	/** Those of the ids that are in the catalogue or are being deleted. */
	Set<ImageId> known(Collection<ImageId> ids);

	/**
	 * Up to {@code limit} images, listed or not, in the order of their ids, after the one given or from the start.
	 */
	List<CatalogueEntry> inOrderOfIds(Optional<ImageId> after, int limit);

	/** Images in the catalogue, and the bytes of their files; kept up to date, never counted. */
	Totals totals();

	/**
	 * Takes the row out and notes that its file has to go, durably and at once; false when there is no such image.
	 */
	boolean beginDeletion(ImageId id);

	/** What {@link #beginDeletion} noted and {@link #endDeletion} did not take back. */
	List<ImageName> pendingDeletions();

	/** Takes the note back: the file is gone. One of {@link #noteLeftover} stays until its time is over. */
	void endDeletion(ImageId id);

	/**
	 * Notes that the file of a failed upload has to go, whenever it appears, unless its row is there after all.
	 *
	 * @param keep for how long the note stays, however often the deletion is made and ended
	 */
	void noteLeftover(ImageName name, Duration keep);

	/** The name of the store that has the images; nothing where it has not been noted. */
	Optional<String> storeName();

	/** Notes the name of the store where none is noted; the name that is noted now. */
	String nameStoreOnce(String name);

	/** Notes the name of another store. */
	void renameStore(String name);

	/** What visitors report of the images in this catalogue; closed with it. */
	Reports reports();

	/** Albums of the images in this catalogue; closed with it. */
	Albums albums();

	/** Which files are not accepted any more; closed with the catalogue. */
	Refusals refusals();

	/** What was uploaded since then and is still there, by days, the newest first. Reads every row. */
	List<UploadDay> uploadDays(Instant since);

	/**
	 * Whether this process is the one, of all that share the catalogue, that looks after what others have left.
	 *
	 * @throws CatalogueException when the catalogue does not answer
	 */
	default boolean leads() {
		return true;
	}

	/** Threads that wait for a connection to the catalogue; 0 where there is none to wait for. */
	default int waiting() {
		return 0;
	}

	/** What is wrong with the catalogue itself; empty when nothing is. Reads all of it. */
	List<String> damages();

	/**
	 * How much there is.
	 *
	 * @param images all of them
	 * @param listed those of them that the catalogue's pages show
	 * @param size of their files, in bytes
	 */
	record Totals(long images, long listed, long size) {
	}

	@Override
	void close();
}
