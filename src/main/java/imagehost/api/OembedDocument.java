package imagehost.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.Routes;
import imagehost.image.ReducedSize;

/**
 * An image as oEmbed 1.0 describes a photo (oembed.com, section 2.3.4). No thumbnail: some programs show it in the
 * place of the photo.
 *
 * @param url of the smallest file that is large enough
 * @param width in pixels, as it is to be shown
 * @param height in pixels, as it is to be shown
 */
@JsonNaming(SnakeCaseStrategy.class)
record OembedDocument(String type, String version, String title, String url, int width, int height,
		String providerName, String providerUrl) {

	/**
	 * @param maxWidth in pixels, 1 or more
	 * @param maxHeight in pixels, 1 or more
	 */
	static OembedDocument of(CatalogueEntry entry, int maxWidth, int maxHeight, String providerName, Links links) {
		double scale = Math.min(1, Math.min((double) maxWidth / entry.width(), (double) maxHeight / entry.height()));
		int width = Math.max(1, (int) (entry.width() * scale));
		int height = Math.max(1, (int) (entry.height() * scale));
		return new OembedDocument("photo", "1.0", entry.displayName(), url(entry, Math.max(width, height), links),
				width, height, providerName, links.to(Routes.HOME));
	}

	private static String url(CatalogueEntry entry, int longerSide, Links links) {
		boolean isReduced = longerSide < Math.max(entry.width(), entry.height()) && entry.frames() == 1;
		if (isReduced && longerSide <= ReducedSize.THUMBNAIL.longestSidePx()) {
			return links.thumbnail(entry.thumbnailName());
		}
		return isReduced && longerSide <= ReducedSize.PREVIEW.longestSidePx() && entry.has(ReducedSize.PREVIEW)
				? links.preview(entry.thumbnailName())
				: links.image(entry.name());
	}
}
