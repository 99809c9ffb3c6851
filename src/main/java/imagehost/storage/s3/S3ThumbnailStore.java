package imagehost.storage.s3;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.Thumbnail;
import imagehost.storage.StoredImage;
import imagehost.storage.ThumbnailStore;
import java.util.Map;
import java.util.Optional;

/** Thumbnails as objects {@code thumbnails/<id>.<ext>}, or previews. */
public final class S3ThumbnailStore implements ThumbnailStore {
	private final S3Objects objects;
	private final String prefix;

	/** @param prefix of their keys, with a slash at its end */
	S3ThumbnailStore(S3Objects objects, String prefix) {
		this.prefix = prefix;
		this.objects = objects;
	}

	@Override
	public boolean contains(ImageName name) {
		return objects.head(prefix + name).isPresent();
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		return objects.read(prefix + name, 0);
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		return objects.head(prefix + name).map(object -> S3Objects.stored(name, object));
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		objects.put(prefix + name, bytes, name.format().mediaType(), Map.of());
	}

	@Override
	public void remove(ImageId id) {
		for (ImageFormat format : Thumbnail.FORMATS) {
			objects.delete(prefix + new ImageName(id, format));
		}
	}
}
