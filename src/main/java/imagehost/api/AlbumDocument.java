package imagehost.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.album.MadeAlbum;
import imagehost.catalogue.Album;
import imagehost.http.Links;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one album.
 *
 * @param url its permanent link
 * @param title may be empty
 * @param editUrl only in the answer to its making
 * @param key only in the answer to its making
 * @param createdAt RFC 3339, UTC
 * @param images in the order of the album
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlbumDocument(String id, String url, String title, @Nullable String editUrl, @Nullable String key,
		String createdAt, List<ImageDocument> images) {

	static AlbumDocument of(Album album, Links links) {
		return of(album, null, null, links);
	}

	static AlbumDocument of(MadeAlbum made, Links links) {
		return of(made.album(), links.albumForEditing(made.album().id(), made.key()), made.key(), links);
	}

	private static AlbumDocument of(Album album, @Nullable String editUrl, @Nullable String key, Links links) {
		return new AlbumDocument(album.id().value(), links.album(album.id()), album.title(), editUrl, key,
				album.createdAt().toString(),
				album.images().stream().map(entry -> ImageDocument.of(entry, links)).toList());
	}
}
