package imagehost.storage.s3;

import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.storage.StoredImage;
import imagehost.storage.ThumbnailStore;
import java.util.Map;
import java.util.Optional;

/** Thumbnails as objects {@code thumbnails/<id>.<ext>}. */
public final class S3ThumbnailStore implements ThumbnailStore {
	private static final String THUMBNAILS = "thumbnails/";

	private final S3Objects objects;

	S3ThumbnailStore(S3Objects objects) {
		this.objects = objects;
	}

	@Override
	public boolean contains(ImageName name) {
		return objects.head(THUMBNAILS + name).isPresent();
	}

	@Override
	public Optional<byte[]> read(ImageName name) {
		return objects.read(THUMBNAILS + name, 0);
	}

	@Override
	public Optional<StoredImage> find(ImageName name) {
		return objects.head(THUMBNAILS + name).map(object -> S3Objects.stored(name, object));
	}

	@Override
	public void store(ImageName name, byte[] bytes) {
		objects.put(THUMBNAILS + name, bytes, name.format().mediaType(), Map.of());
	}

	@Override
	public void remove(ImageId id) {
		for (ImageFormat format : ImageFormat.values()) {
			objects.delete(THUMBNAILS + new ImageName(id, format));
		}
	}
}
