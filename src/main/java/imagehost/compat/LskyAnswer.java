package imagehost.compat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.Routes;
import imagehost.upload.Uploaded;
import java.util.Map;

/**
 * The frame of every answer of Lsky's second version.
 *
 * @param status whether it is a success
 * @param message for the user
 * @param data an image, or an empty object
 */
record LskyAnswer(boolean status, String message, Object data) {
	private static final double BYTES_PER_KILOBYTE = 1024;

	/**
	 * A stored image, as far as this service has its facts.
	 *
	 * @param key what deletes it, as {@link KeyedDeletion} has it
	 * @param name of the stored file
	 * @param pathname where it lies below the root of the site
	 * @param size in kilobytes
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record StoredImage(String key, String name, String pathname, String originName, double size, String mimetype,
			String extension, int width, int height, ImageLinks links) {
	}

	/** The ways to write its links. */
	@JsonNaming(SnakeCaseStrategy.class)
	record ImageLinks(String url, String html, String bbcode, String markdown, String markdownWithLink,
			String thumbnailUrl, String deleteUrl) {
		static ImageLinks of(Uploaded uploaded, Links links) {
			CatalogueEntry entry = uploaded.entry();
			String url = links.image(entry.name());
			// Names of files have no place here: they would have to be escaped in four ways.
			String text = entry.id().value();
			String markdown = "![" + text + "](" + url + ")";
			return new ImageLinks(url, "<img src=\"" + url + "\" alt=\"" + text + "\">", "[img]" + url + "[/img]",
					markdown, "[" + markdown + "](" + links.page(entry.id()) + ")",
					links.thumbnail(entry.thumbnailName()), links.deletion(entry.id(), uploaded.deleteKey()));
		}
	}

	static LskyAnswer of(Uploaded uploaded, Links links) {
		CatalogueEntry entry = uploaded.entry();
		String name = entry.name().toString();
		return new LskyAnswer(true, "OK", new StoredImage(KeyedDeletion.textFor(uploaded), name,
				Routes.IMAGES.substring(1) + name, entry.displayName(), entry.size() / BYTES_PER_KILOBYTE,
				entry.format().mediaType(), entry.format().extension(), entry.width(), entry.height(),
				ImageLinks.of(uploaded, links)));
	}

	static LskyAnswer deleted() {
		return new LskyAnswer(true, "OK", Map.of());
	}

	static LskyAnswer failed(String sentence) {
		return new LskyAnswer(false, sentence, Map.of());
	}
}
