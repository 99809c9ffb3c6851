package imagehost.album;

import imagehost.catalogue.Album;
import imagehost.catalogue.AlbumChange;
import imagehost.catalogue.AlbumId;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.upload.Outcome;
import imagehost.upload.Receipt;
import imagehost.upload.UploadCondition;
import imagehost.upload.Uploaded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The album that the images of one request come into, where it names one. A wrong one is refused before anything is
 * stored. An upload that is repeated comes in once, as an image is in an album once. For one thread.
 */
public final class AlbumUpload implements UploadCondition {
	private static final Logger LOG = LogManager.getLogger(AlbumUpload.class);

	private final AlbumService albums;
	private final AlbumAccess access;
	private final String address;
	private final Function<Map<String, String>, Named> naming;
	private @Nullable Album album;
	private @Nullable RejectedException refusal;

	/**
	 * What a request says of an album.
	 *
	 * @param id as the client gave it; empty where it names none
	 * @param key as the client gave it, or empty
	 */
	public record Named(String id, String key) {
	}

	/**
	 * @param address of the client
	 * @param naming finds the album in the fields of the form, as far as it was read
	 */
	public AlbumUpload(AlbumService albums, AlbumAccess access, String address,
			Function<Map<String, String>, Named> naming) {
		this.albums = albums;
		this.access = access;
		this.address = address;
		this.naming = naming;
	}

	@Override
	public void require(Map<String, String> fields) throws RejectedException {
		Named named = naming.apply(fields);
		if (refusal == null && album == null && !named.id.isEmpty()) {
			open(named);
		}
		if (refusal != null) {
			throw refusal; // of each file, but the key is tried once
		}
	}

	private void open(Named named) {
		try {
			Album found = AlbumId.parse(named.id).flatMap(albums::find).orElseThrow(AlbumUpload::wrong);
			if (!access.isAllowed(found, named.key, null, address)) {
				throw wrong();
			}
			if (found.images().size() >= Album.MAX_IMAGES) {
				throw AlbumService.tooMany();
			}
			album = found;
		} catch (RejectedException refused) {
			refusal = refused;
		}
	}

	private static RejectedException wrong() {
		return new RejectedException(Rejection.ALBUM_KEY_WRONG);
	}

	/**
	 * Puts what was stored into the album; the album, if something has come in. The images are stored, whatever becomes
	 * of the album: no fault of it may take their keys from the client.
	 */
	public Optional<Album> fill(Receipt receipt) {
		List<ImageId> stored = receipt.outcomes().stream().flatMap(AlbumUpload::image).toList();
		if (album == null || stored.isEmpty()) {
			return Optional.empty();
		}
		try {
			return albums.edit(album.id(), AlbumChange.adding(stored));
		} catch (RejectedException | RuntimeException failure) {
			LOG.warn("images were stored and did not come into their album: {}", failure.toString());
			return Optional.empty();
		}
	}

	private static Stream<ImageId> image(Outcome outcome) {
		return outcome instanceof Outcome.Stored(Uploaded uploaded)
				? Stream.of(uploaded.entry().id())
				: Stream.empty();
	}
}
