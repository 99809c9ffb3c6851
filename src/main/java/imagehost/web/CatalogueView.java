package imagehost.web;

import imagehost.catalogue.CataloguePage;
import imagehost.http.CatalogueParameters;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Shown by {@code catalogue.jsp}.
 *
 * @param text what is searched for, or empty
 * @param format the code of a format, or empty for all
 * @param formats that can be chosen
 * @param isNarrowed whether the page is a search
 * @param nothing what to say when there is no card: that nothing was found, that the pages end here; or empty when
 *            there is nothing at all
 * @param isOldestFirst whether the pages begin with the oldest image
 * @param previous link of the page before, or empty on the first
 * @param next link of the page after, or empty on the last
 */
public record CatalogueView(List<ImageCard> cards, String text, String format, List<FormatChoice> formats,
		boolean isNarrowed,
		String nothing, boolean isOldestFirst, String previous, String next) {

	/**
	 * A format to choose.
	 *
	 * @param code its value in the query
	 * @param name in the user's language
	 */
	public record FormatChoice(String code, String name) {
		static FormatChoice of(ImageFormat format, RequestContext context) {
			return new FormatChoice(format.code(), context.messages().text(format.textKey()));
		}
	}

	static CatalogueView of(CatalogueParameters wanted, CataloguePage page, RequestContext context) {
		List<ImageCard> cards = wanted.inOrder(page).stream().map(entry -> ImageCard.of(entry, context)).toList();
		return new CatalogueView(cards, wanted.filter().text(), wanted.formatName(), formats(context),
				wanted.isNarrowed(),
				cards.isEmpty() ? nothing(wanted, context) : "", wanted.isOldestFirst(),
				wanted.previous(page).map(query -> Routes.IMAGES + "?" + query).orElse(""),
				wanted.next(page).map(query -> Routes.IMAGES + "?" + query).orElse(""));
	}

	private static List<FormatChoice> formats(RequestContext context) {
		return Arrays.stream(ImageFormat.values()).map(format -> FormatChoice.of(format, context)).toList();
	}

	private static String nothing(CatalogueParameters wanted, RequestContext context) {
		if (!wanted.isFirst()) {
			return context.messages().text("page.catalogue.nothing.here");
		}
		if (!wanted.isNarrowed()) {
			return "";
		}
		String format = wanted.filter().format().map(Enum::name).orElse("");
		if (wanted.filter().text().isEmpty()) {
			return context.messages().text("page.catalogue.nothing.format", Map.of("format", format));
		}
		String key = format.isEmpty() ? "page.catalogue.nothing.text" : "page.catalogue.nothing.both";
		return context.messages().text(key, Map.of("text", wanted.filter().text(), "format", format));
	}
}
