package imagehost.catalogue;

import imagehost.image.ImageFacts;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import java.time.Instant;

/**
 * What the catalogue knows of one image.
 *
 * @param originalName the cleaned name that the uploader gave; text for display, never part of a path
 * @param width as shown (orientation applied), in pixels
 * @param height as shown (orientation applied), in pixels
 * @param size of the stored file, in bytes
 * @param sha256 of the stored file, lower-case hexadecimal
 * @param isListed shown in the catalogue page; otherwise reachable by its link alone
 * @param uploadedAt to the millisecond
 * @param thumbnailFormat JPEG, or PNG where the first frame can be transparent
 * @param deleteKeyHash SHA-256 of the delete key, lower-case hexadecimal; empty when nobody holds a key (an adopted
 *            image)
 */
public record CatalogueEntry(ImageId id, ImageFormat format, String originalName, int width, int height, int frames,
		long size, String sha256, boolean isListed, Instant uploadedAt, ImageFormat thumbnailFormat,
		String deleteKeyHash) {
	/** A file so small is shown at once on a slow line, too. */
	private static final int BYTES_WITHOUT_PREVIEW = 100_000;

	/** What to call the image: its original name, or the stored name when it came without one. */
	public String displayName() {
		return originalName.isEmpty() ? name().toString() : originalName;
	}

	/**
	 * Whether there is, or can be, a reduced version of this size. A preview only helps where it is smaller than the
	 * image; and of an animation it would show one frame alone.
	 */
	public boolean has(ReducedSize wanted) {
		return wanted == ReducedSize.THUMBNAIL || frames == 1 && size > BYTES_WITHOUT_PREVIEW
				&& Math.max(width, height) > wanted.longestSidePx();
	}

	/** The name of its thumbnail, and of its preview, whether they were made already or not. */
	public ImageName thumbnailName() {
		return new ImageName(id, thumbnailFormat);
	}

	/** What a store keeps of it beside the bytes. */
	public ImageFacts facts() {
		return new ImageFacts(originalName, isListed, uploadedAt, sha256, deleteKeyHash);
	}

	/** The name of the stored file. */
	public ImageName name() {
		return new ImageName(id, format);
	}
}
