package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ReducedSize;
import imagehost.language.LocalFormat;

/**
 * What a page shows of one image, ready to be printed (and escaped).
 *
 * @param id of the image
 * @param pagePath path of the image page
 * @param imagePath path of the image itself
 * @param directUrl the link to it, absolute
 * @param thumbnailPath path of the small image
 * @param width in pixels, for the reserved box
 * @param height in pixels, for the reserved box
 * @param format {@code JPEG}, {@code PNG} or {@code GIF}
 * @param frames the number of frames in words, or empty for a still image
 * @param uploadedAt RFC 3339
 * @param mayBeTransparent whether something behind it may show
 * @param isShownWhole whether its thumbnail is too small to fill the box of a card
 */
public record ImageCard(String id, String pagePath, String imagePath, String directUrl, String thumbnailPath,
		String name, int width, int height,
		String dimensions, String size, String format, String frames, String date, String dateTime, String uploadedAt,
		boolean mayBeTransparent, boolean isShownWhole) {
	/** Half of the box in the catalogue: a thumbnail of less would be enlarged more than twice. */
	private static final int LEAST_WIDTH_PX = 160;
	private static final int LEAST_HEIGHT_PX = 120;

	public static ImageCard of(CatalogueEntry entry, RequestContext context) {
		LocalFormat write = new LocalFormat(context.language());
		String frames = entry.frames() > 1 ? write.count("count.frames", entry.frames()) : "";
		return new ImageCard(entry.id().value(), Routes.IMAGE_PAGES + entry.id(), Routes.IMAGES + entry.name(),
				context.links().image(entry.name()), thumbnailPath(entry),
				entry.displayName(), entry.width(), entry.height(), entry.width() + "\u00a0×\u00a0" + entry.height(),
				write.size(entry.size()), entry.format().name(), frames, write.date(entry.uploadedAt()),
				write.dateTime(entry.uploadedAt()), entry.uploadedAt().toString(),
				entry.thumbnailFormat().canBeTransparent(), isShownWhole(entry));
	}

	private static boolean isShownWhole(CatalogueEntry entry) {
		int longer = Math.max(entry.width(), entry.height());
		return ReducedSize.THUMBNAIL.reduced(entry.width(), longer) < LEAST_WIDTH_PX
				|| ReducedSize.THUMBNAIL.reduced(entry.height(), longer) < LEAST_HEIGHT_PX;
	}

	private static String thumbnailPath(CatalogueEntry entry) {
		return Routes.THUMBNAILS + entry.thumbnailName();
	}
}
