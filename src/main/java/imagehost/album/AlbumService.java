package imagehost.album;

import imagehost.access.AlbumLimit;
import imagehost.activity.ActivityLog;
import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumChange;
import imagehost.catalogue.AlbumId;
import imagehost.catalogue.Albums;
import imagehost.catalogue.ImageCatalogue;
import imagehost.deletion.DeleteKey;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.upload.OriginalName;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes, changes and deletes albums. Their images stay as they are: whoever knows the link of an image may put it into
 * an album. Whether the client may change an album is checked by the caller. Safe for many threads.
 */
public final class AlbumService {
	private final Albums albums;
	private final ActivityLog activity;
	private final Clock clock;
	private final SecureRandom random;
	private final AlbumLimit limit;

	public AlbumService(ImageCatalogue catalogue, ActivityLog activity, Clock clock, SecureRandom random,
			AlbumLimit limit) {
		this.albums = catalogue.albums();
		this.activity = activity;
		this.clock = clock;
		this.random = random;
		this.limit = limit;
	}

	/**
	 * Makes an album durably.
	 *
	 * @param address of the client
	 * @param title as the client gave it; cleaned like a name
	 * @param images in this order, each once; those that are not there are left out
	 * @throws RejectedException when they are too many, or too many albums came from the address
	 */
	public MadeAlbum make(String address, String title, List<ImageId> images) throws RejectedException {
		List<ImageId> distinct = images.stream().distinct().toList();
		if (distinct.size() > Album.MAX_IMAGES) {
			throw tooMany();
		}
		limit.require(address);
		AlbumId id = AlbumId.random(random);
		String key = DeleteKey.random(random);
		albums.add(id, OriginalName.printable(title), DeleteKey.hash(key),
				clock.instant().truncatedTo(ChronoUnit.MILLIS), distinct);
		Album album = albums.find(id).orElseThrow();
		activity.albumMade(name(album));
		return new MadeAlbum(album, key);
	}

	/** The album with this id. */
	public Optional<Album> find(AlbumId id) {
		return albums.find(id);
	}

	/**
	 * Changes durably what the change names.
	 *
	 * @param change its title as the client gave it
	 * @return the album as it is afterwards; nothing when there is none with this id
	 * @throws RejectedException when it would have too many images; then nothing is changed
	 */
	public Optional<Album> edit(AlbumId id, AlbumChange change) throws RejectedException {
		String title = change.title() == null ? null : OriginalName.printable(change.title());
		Albums.Outcome outcome = albums.change(id,
				new AlbumChange(title, change.remove(), change.add(), change.order()));
		if (outcome == Albums.Outcome.TOO_MANY_IMAGES) {
			throw tooMany();
		}
		Optional<Album> after = albums.find(id);
		after.ifPresent(album -> activity.albumChanged(name(album)));
		return after;
	}

	/** Deletes an album, its images stay; false when another request was faster. */
	public boolean delete(Album album) {
		boolean isRemoved = albums.remove(album.id());
		if (isRemoved) {
			activity.albumDeleted(name(album));
		}
		return isRemoved;
	}

	private static String name(Album album) {
		return album.title().isEmpty() ? album.id().value() : album.title();
	}

	/** The refusal of more images than an album may have. */
	public static RejectedException tooMany() {
		return new RejectedException(Rejection.TOO_MANY_ALBUM_IMAGES, Map.of("limit", Album.MAX_IMAGES));
	}
}
