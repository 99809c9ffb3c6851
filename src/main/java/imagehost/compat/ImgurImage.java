package imagehost.compat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.upload.Uploaded;

/**
 * An image just stored, in Imgur's form (api.imgur.com/models/image), as far as this service has its facts.
 *
 * @param datetime seconds since 1970
 * @param type media type
 * @param size in bytes
 * @param deletehash the id and the delete key: the key alone does not find the image
 */
record ImgurImage(String id, long datetime, String type, boolean animated, int width, int height, long size,
		String deletehash, String name, String link) {

	static ImgurImage of(Uploaded uploaded, Links links) {
		CatalogueEntry entry = uploaded.entry();
		return new ImgurImage(entry.id().value(), entry.uploadedAt().getEpochSecond(), entry.format().mediaType(),
				entry.frames() > 1, entry.width(), entry.height(), entry.size(),
				entry.id().value() + uploaded.deleteKey(), entry.displayName(), links.image(entry.name()));
	}
}
