package imagehost.web.admin;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.RequestContext;
import imagehost.web.ImageCard;

/** An image as the administrator sees it. */
public record ManagedImage(ImageCard card, boolean isListed) {
	static ManagedImage of(CatalogueEntry entry, RequestContext context) {
		return new ManagedImage(ImageCard.of(entry, context), entry.isListed());
	}
}
