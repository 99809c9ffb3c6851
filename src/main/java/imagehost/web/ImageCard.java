package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.language.LocalFormat;

/**
 * What a page shows of one image, ready to be printed (and escaped).
 *
 * @param id of the image
 * @param pagePath path of the image page
 * @param imagePath path of the image itself
 * @param thumbnailPath path of the small image
 * @param width in pixels, for the reserved box
 * @param height in pixels, for the reserved box
 * @param format {@code JPEG}, {@code PNG} or {@code GIF}
 * @param frames the number of frames in words, or empty for a still image
 * @param uploadedAt RFC 3339
 * @param mayBeTransparent whether something behind it may show
 */
public record ImageCard(String id, String pagePath, String imagePath, String thumbnailPath, String name, int width,
		int height,
		String dimensions, String size, String format, String frames, String date, String dateTime, String uploadedAt,
		boolean mayBeTransparent) {

	public static ImageCard of(CatalogueEntry entry, RequestContext context) {
		LocalFormat write = new LocalFormat(context.language());
		String frames = entry.frames() > 1 ? write.count("count.frames", entry.frames()) : "";
		return new ImageCard(entry.id().value(), Routes.IMAGE_PAGES + entry.id(), Routes.IMAGES + entry.name(),
				thumbnailPath(entry),
				entry.displayName(), entry.width(), entry.height(), entry.width() + "\u00a0×\u00a0" + entry.height(),
				write.size(entry.size()), entry.format().name(), frames, write.date(entry.uploadedAt()),
				write.dateTime(entry.uploadedAt()), entry.uploadedAt().toString(),
				entry.thumbnailFormat().canBeTransparent());
	}

	private static String thumbnailPath(CatalogueEntry entry) {
		return Routes.THUMBNAILS + entry.thumbnailName();
	}
}
