package imagehost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one image: flat, snake case, absolute links.
 *
 * @param deleteUrl only in the answer to its upload
 * @param deleteKey only in the answer to its upload
 * @param width as shown, in pixels
 * @param height as shown, in pixels
 * @param size of the stored file, in bytes
 * @param uploadedAt RFC 3339, UTC
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImageDocument(String id, String url, String pageUrl, String thumbnailUrl, @Nullable String deleteUrl,
		@Nullable String deleteKey, String originalName, String format, String mediaType, int width, int height,
		int frames, long size, @JsonProperty("sha256") String sha256, boolean listed, String uploadedAt) {

	static ImageDocument of(CatalogueEntry entry, Links links) {
		return of(entry, links, null);
	}

	static ImageDocument of(CatalogueEntry entry, Links links, @Nullable String deleteKey) {
		String deleteUrl = deleteKey == null ? null : links.deletion(entry.id(), deleteKey);
		return new ImageDocument(entry.id().value(), links.image(entry.name()), links.page(entry.id()),
				links.thumbnail(entry.thumbnailName()), deleteUrl, deleteKey, entry.originalName(),
				entry.format().code(), entry.format().mediaType(), entry.width(),
				entry.height(), entry.frames(), entry.size(), entry.sha256(), entry.isListed(),
				entry.uploadedAt().toString());
	}
}
