package imagehost.web;

import imagehost.catalogue.Album;
import imagehost.http.RequestContext;
import imagehost.language.LocalFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Shown by {@code album.jsp}.
 *
 * @param path of the page
 * @param title as its owner gave it, perhaps empty
 * @param heading the title, or what to call an album without one
 * @param count how many images, in words
 * @param createdAt RFC 3339
 * @param link absolute link of the page
 * @param links direct links of all images, a line for each
 * @param key where it is known, or empty
 * @param editUrl absolute link for its owner, where the key is known, or empty
 */
public record AlbumView(String id, String path, String title, String heading, String count, String date,
		String createdAt, List<AlbumImage> images, String link, String links, String key, String editUrl) {

	/**
	 * @param key that fits, or empty
	 */
	static AlbumView of(Album album, String key, RequestContext context) {
		LocalFormat write = new LocalFormat(context.language());
		List<AlbumImage> images = album.images().stream().map(entry -> AlbumImage.of(entry, context)).toList();
		String heading = album.title().isEmpty() ? context.messages().text("page.album.untitled") : album.title();
		return new AlbumView(album.id().value(), AlbumPaths.page(album.id()), album.title(), heading,
				write.count("count.images", images.size()), write.date(album.createdAt()), album.createdAt().toString(),
				images, context.links().album(album.id()),
				images.stream().map(AlbumImage::direct).collect(Collectors.joining("\n")), key,
				key.isEmpty() ? "" : context.links().albumForEditing(album.id(), key));
	}
}
