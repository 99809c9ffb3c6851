package imagehost.http;

import imagehost.catalogue.AlbumId;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the absolute links of one request. The base is the public URL of the settings, or follows the request's own
 * {@code Host} where that is syntactically valid (RFC 3986, section 3.2.2), so that a forged header cannot put anything
 * but a host name into a link.
 */
public final class Links {
	private static final Pattern HOST = Pattern
			.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");

	private final String base;

	private Links(String base) {
		this.base = base;
	}

	/**
	 * @param scheme {@code http} or {@code https}, as the client sees it
	 * @param host the request's {@code Host} header, or an empty text
	 */
	public static Links of(Optional<URI> publicUrl, String scheme, String host) {
		if (publicUrl.isPresent()) {
			return new Links(publicUrl.get().toString().replaceAll("/+$", ""));
		}
		return new Links(scheme + "://" + (HOST.matcher(host).matches() ? host : "localhost"));
	}

	/** The absolute form of a path of {@link Routes}. */
	public String to(String path) {
		return base + path;
	}

	/** The permanent direct link. */
	public String image(ImageName name) {
		return to(Routes.IMAGES + name);
	}

	/** The page about an image. */
	public String page(ImageId id) {
		return to(Routes.IMAGE_PAGES + id);
	}

	/** The thumbnail of an image, by its own name. */
	public String thumbnail(ImageName thumbnail) {
		return to(Routes.THUMBNAILS + thumbnail);
	}

	/** The page of an album: its permanent link. */
	public String album(AlbumId id) {
		return to(Routes.ALBUM_PAGES + id);
	}

	/** The page of an album for whoever may change it. */
	public String albumForEditing(AlbumId id, String key) {
		return album(id) + "?key=" + key;
	}

	/** The preview of an image, by the name of its thumbnail. */
	public String preview(ImageName thumbnail) {
		return to(Routes.PREVIEWS + thumbnail);
	}

	/** What describes the image of a page to other sites (oEmbed). */
	public String oembed(ImageId id) {
		return to(Routes.API_OEMBED) + "?format=json&url=" + URLEncoder.encode(page(id), StandardCharsets.UTF_8);
	}

	/** The page that asks whether to delete the image. */
	public String deletion(ImageId id, String deleteKey) {
		return page(id) + "/delete?key=" + deleteKey;
	}
}
