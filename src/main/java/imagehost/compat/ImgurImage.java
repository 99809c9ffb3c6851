package imagehost.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.upload.Uploaded;
import org.jspecify.annotations.Nullable;

/**
 * An image in Imgur's form (api.imgur.com/models/image), as far as this service has its facts.
 *
 * @param datetime seconds since 1970
 * @param type media type
 * @param size in bytes
 * @param deletehash as {@link KeyedDeletion} has it; in the answer to the upload alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImgurImage(String id, long datetime, String type, boolean animated, int width, int height, long size,
		@Nullable String deletehash, String name, String link) {

	static ImgurImage of(Uploaded uploaded, Links links) {
		return of(uploaded.entry(), KeyedDeletion.textFor(uploaded), links);
	}

	/** @param deletehash null where nobody has just stored the image */
	static ImgurImage of(CatalogueEntry entry, @Nullable String deletehash, Links links) {
		return new ImgurImage(entry.id().value(), entry.uploadedAt().getEpochSecond(), entry.format().mediaType(),
				entry.frames() > 1, entry.width(), entry.height(), entry.size(), deletehash, entry.displayName(),
				links.image(entry.name()));
	}
}
