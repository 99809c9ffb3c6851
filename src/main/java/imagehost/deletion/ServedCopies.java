package imagehost.deletion;

import imagehost.image.ImageName;

/** Whatever serves copies of images that it has kept, such as nginx before an S3 store. Safe for many threads. */
@FunctionalInterface
public interface ServedCopies {
	/** There are no copies: images are served from where they are stored. */
	ServedCopies NONE = _ -> {
	};

	/**
	 * Has the copies of a deleted image, of its thumbnail and its preview dropped. Takes seconds at most, and never
	 * fails.
	 */
	void drop(ImageName name);
}
