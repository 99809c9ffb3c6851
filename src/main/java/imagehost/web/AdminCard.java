package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.RequestContext;

/** A picture as the administrator sees it. */
public record AdminCard(String id, ImageCard card, boolean isListed) {
	static AdminCard of(CatalogueEntry entry, RequestContext context) {
		return new AdminCard(entry.id().value(), ImageCard.of(entry, context), entry.isListed());
	}
}
