package imagehost.imports;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Routes;

/**
 * A path at which the old host showed an image, or something that belongs to it.
 *
 * @param path from the root on, not encoded, without a query
 */
public record OldAddress(String path, Target target) {
	/** What is to be found there. */
	public enum Target {
		/** The image itself. */
		IMAGE,
		/** Its thumbnail. */
		THUMBNAIL,
		/** The page that shows it. */
		PAGE,
		/** The image, to be kept as a file. */
		DOWNLOAD
	}

	static OldAddress ofImage(String path) {
		return new OldAddress(path, Target.IMAGE);
	}

	static OldAddress ofThumbnail(String path) {
		return new OldAddress(path, Target.THUMBNAIL);
	}

	static OldAddress ofPage(String path) {
		return new OldAddress(path, Target.PAGE);
	}

	static OldAddress ofDownload(String path) {
		return new OldAddress(path, Target.DOWNLOAD);
	}

	/** The path of the same here. */
	String newPath(CatalogueEntry image) {
		return switch (target) {
			case IMAGE -> Routes.IMAGES + image.name();
			case THUMBNAIL -> Routes.THUMBNAILS + image.thumbnailName();
			case PAGE -> Routes.IMAGE_PAGES + image.id();
			case DOWNLOAD -> Routes.IMAGE_PAGES + image.id() + "/download";
		};
	}
}
