package imagehost.web;

import imagehost.catalogue.CataloguePage;
import imagehost.http.CatalogueParameters;
import imagehost.http.CatalogueParameters.Order;
import imagehost.http.RequestContext;
import imagehost.http.Routes;
import imagehost.image.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shown by {@code catalogue.jsp}.
 *
 * @param text what is searched for, or empty
 * @param format the code of a format, or empty for all
 * @param formats that can be chosen
 * @param order the code of the order, or empty for the newest first
 * @param orders that can be chosen
 * @param isNarrowed whether the page is a search
 * @param nothing what to say when there is no card: that nothing was found, that the pages end here; or empty when
 *            there is nothing at all
 * @param previous the page before, or null on the first
 * @param next the page after, or null on the last
 */
public record CatalogueView(List<ImageCard> cards, String text, String format, List<Choice> formats, String order,
		List<Choice> orders, boolean isNarrowed, String nothing, @Nullable PageLink previous, @Nullable PageLink next) {

	/**
	 * A format or an order to choose.
	 *
	 * @param code its value in the query
	 * @param name in the user's language
	 */
	public record Choice(String code, String name) {
	}

	/** @param text in the user's language */
	public record PageLink(String href, String text) {
		static @Nullable PageLink of(Optional<String> query, String key, RequestContext context) {
			return query.map(found -> new PageLink(Routes.IMAGES + "?" + found, context.messages().text(key)))
					.orElse(null);
		}
	}

	static CatalogueView of(CatalogueParameters wanted, CataloguePage page, RequestContext context) {
		List<ImageCard> cards = wanted.inOrder(page).stream().map(entry -> ImageCard.of(entry, context)).toList();
		Order order = wanted.order();
		return new CatalogueView(cards, wanted.filter().text(), wanted.formatName(), formats(context), code(order),
				orders(context), wanted.isNarrowed(), cards.isEmpty() ? nothing(wanted, context) : "",
				PageLink.of(wanted.previous(page),
						"page.catalogue." + (order.isReversed() ? behind(order) : inFront(order)),
						context),
				PageLink.of(wanted.next(page),
						"page.catalogue." + (order.isReversed() ? inFront(order) : behind(order)),
						context));
	}

	private static String code(Order order) {
		return order == Order.NEWEST ? "" : order.code();
	}

	private static String inFront(Order order) {
		return order.isBySize() ? "larger" : "newer";
	}

	private static String behind(Order order) {
		return order.isBySize() ? "smaller" : "older";
	}

	private static List<Choice> formats(RequestContext context) {
		return Arrays.stream(ImageFormat.values())
				.map(format -> new Choice(format.code(), context.messages().text(format.textKey()))).toList();
	}

	private static List<Choice> orders(RequestContext context) {
		return Arrays.stream(Order.values())
				.map(order -> new Choice(code(order), context.messages().text("page.catalogue.order." + order.code())))
				.toList();
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
