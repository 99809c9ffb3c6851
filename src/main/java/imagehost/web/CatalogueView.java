package imagehost.web;

import imagehost.catalogue.CataloguePage;
import imagehost.http.CatalogueParameters;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import java.util.List;
import java.util.Map;

/**
 * Shown by {@code catalogue.jsp}.
 *
 * @param text what is searched for, or empty
 * @param format {@code jpeg}, {@code png}, {@code gif}, or empty for all
 * @param isNarrowed whether the page is a search
 * @param nothing what to say when there is no card: that nothing was found, that the pages end here; or empty when
 *            there is nothing at all
 * @param newer link of the page before, or empty on the first
 * @param older link of the page after, or empty on the last
 */
public record CatalogueView(List<ImageCard> cards, String text, String format, boolean isNarrowed, String nothing,
		String newer, String older) {

	static CatalogueView of(CatalogueParameters wanted, CataloguePage page, RequestContext context) {
		List<ImageCard> cards = page.entries().stream().map(entry -> ImageCard.of(entry, context)).toList();
		return new CatalogueView(cards, wanted.filter().text(), wanted.formatName(), wanted.isNarrowed(),
				cards.isEmpty() ? nothing(wanted, context) : "",
				page.newer().map(place -> Routes.IMAGES + "?" + wanted.before(place)).orElse(""),
				page.older().map(place -> Routes.IMAGES + "?" + wanted.after(place)).orElse(""));
	}

	private static String nothing(CatalogueParameters wanted, RequestContext context) {
		if (wanted.after().isPresent() || wanted.before().isPresent()) {
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
