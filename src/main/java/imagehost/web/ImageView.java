package imagehost.web;

import imagehost.catalogue.CatalogueEntry;
import imagehost.http.Links;
import imagehost.http.RequestContext;

/**
 * Shown by {@code image.jsp}.
 *
 * @param mediaType IANA media type
 * @param direct absolute link of the image
 * @param page absolute link of its page
 * @param markdown code that shows the image in Markdown
 * @param html code that shows the image in HTML
 * @param bbcode code that shows the image in a forum
 * @param isListed whether search engines may know of the page
 * @param deletePath path of the page that deletes, when the delete key is known, or empty
 * @param manage absolute link of this page with its delete key, or empty
 */
public record ImageView(ImageCard card, String mediaType, String direct, String page, String markdown, String html,
		String bbcode, boolean isListed, String deletePath, String manage) {

	/**
	 * @param deleteKey a key that fits, or empty
	 */
	static ImageView of(CatalogueEntry entry, String deleteKey, RequestContext context) {
		Links links = context.links();
		String direct = links.image(entry.name());
		ImageCard card = ImageCard.of(entry, context);
		boolean isKnown = !deleteKey.isEmpty();
		return new ImageView(card, entry.format().mediaType(), direct, links.page(entry.id()),
				"![" + inMarkdown(card.name()) + "](" + direct + ")",
				"<img src=\"" + direct + "\" alt=\"" + Html.escape(card.name()) + "\">", "[img]" + direct + "[/img]",
				entry.isListed(), isKnown ? card.pagePath() + "/delete?key=" + deleteKey : "",
				isKnown ? links.page(entry.id()) + "?key=" + deleteKey : "");
	}

	/** Brackets and backslashes would end or break the description (CommonMark 0.31, section 2.4). */
	private static String inMarkdown(String name) {
		return name.replaceAll("([\\\\\\[\\]`*_<>])", "\\\\$1");
	}
}
