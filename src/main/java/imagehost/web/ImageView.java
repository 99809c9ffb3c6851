package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.RequestContext;

/**
 * Shown by {@code image.jsp}.
 *
 * @param direct absolute link of the image
 * @param page absolute link of its page
 * @param oembed absolute link of what describes the image to other sites
 * @param markdown code that shows the image in Markdown
 * @param html code that shows the image in HTML
 * @param bbcode code that shows the image in a forum
 * @param sha256 of the stored file, lower-case hexadecimal
 * @param isListed whether the catalogue shows it and search engines may know of the page
 * @param key the delete key where it is known, or empty
 * @param deleteUrl absolute link of the page that deletes, where the key is known, or empty
 * @param isNew whether the page says that the image was stored
 */
public record ImageView(ImageCard card, ShownImage shown, String direct, String page, String oembed, String markdown,
		String html,
		String bbcode, String sha256, boolean isListed, String key, String deleteUrl, boolean isNew) {

	/**
	 * @param deleteKey a key that fits, or empty
	 */
	static ImageView of(CatalogueEntry entry, String deleteKey, boolean isNew, RequestContext context) {
		Links links = context.links();
		String direct = links.image(entry.name());
		ImageCard card = ImageCard.of(entry, context);
		return new ImageView(card, ShownImage.of(entry, links), direct, links.page(entry.id()),
				links.oembed(entry.id()),
				"![" + inMarkdown(card.name()) + "](" + direct + ")",
				"<img src=\"" + direct + "\" alt=\"" + Html.escape(card.name()) + "\">", "[img]" + direct + "[/img]",
				entry.sha256(), entry.isListed(), deleteKey,
				deleteKey.isEmpty() ? "" : links.deletion(entry.id(), deleteKey), isNew);
	}

	/** Brackets and backslashes would end or break the description (CommonMark 0.31, section 2.4). */
	private static String inMarkdown(String name) {
		return name.replaceAll("([\\\\\\[\\]`*_<>])", "\\\\$1");
	}
}
