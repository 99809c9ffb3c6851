package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.RequestContext;

/**
 * What the page of an album shows of one image.
 *
 * @param direct absolute link of the image
 * @param page absolute link of its page
 * @param thumbnail absolute link of the small image
 */
public record AlbumImage(ImageCard card, String direct, String page, String thumbnail) {
	static AlbumImage of(CatalogueEntry entry, RequestContext context) {
		Links links = context.links();
		return new AlbumImage(ImageCard.of(entry, context), links.image(entry.name()), links.page(entry.id()),
				links.thumbnail(entry.thumbnailName()));
	}
}
