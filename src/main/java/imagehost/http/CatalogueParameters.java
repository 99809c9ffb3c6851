package imagehost.http;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.catalogue.CatalogueOrder;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.image.ImageFormat;
import imagehost.image.RejectedException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants of the catalogue: {@code q} and {@code format} narrow it, {@code order} is {@code newest}, as
 * without it, {@code oldest}, {@code largest} or {@code smallest}; {@code after} is a place whose older or smaller
 * images are wanted, {@code before} one whose newer or larger images are. An empty value means none: forms send empty
 * fields.
 */
public record CatalogueParameters(Listed filter, Order order, Optional<Cursor> after, Optional<Cursor> before) {
	/** What the first page begins with. */
	public enum Order {
		NEWEST(CatalogueOrder.TIME, false), OLDEST(CatalogueOrder.TIME, true), LARGEST(CatalogueOrder.SIZE, false),
		/** Like the oldest, the smallest come from the other end of the order. */
		SMALLEST(CatalogueOrder.SIZE, true);

		private final CatalogueOrder order;
		private final boolean isReversed;

		Order(CatalogueOrder order, boolean isReversed) {
			this.order = order;
			this.isReversed = isReversed;
		}

		/** As the query spells it. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		public boolean isBySize() {
			return order == CatalogueOrder.SIZE;
		}

		/** Whether the first page is the end of the order. */
		public boolean isReversed() {
			return isReversed;
		}

		/** Every image is in front of this place. */
		private Cursor end() {
			return isBySize() ? Cursor.bySize(0, 0) : new Cursor(0);
		}
	}

	/**
	 * Reads the query of a request.
	 *
	 * @throws RejectedException naming the parameter whose value makes no sense
	 */
	public static CatalogueParameters of(HttpServletRequest request) throws RejectedException {
		Order order = order(request);
		Optional<Cursor> after = cursor(request, "after", order);
		Optional<Cursor> before = cursor(request, "before", order);
		if (after.isPresent() && before.isPresent()) {
			throw RejectedException.badParameter("before");
		}
		return new CatalogueParameters(new Listed(text(request), format(request)), order, after, before);
	}

	private static String text(HttpServletRequest request) throws RejectedException {
		String text = value(request, "q").orElse("");
		if (!Listed.isSearchable(text)) {
			throw RejectedException.badParameter("q");
		}
		return text;
	}

	private static Optional<ImageFormat> format(HttpServletRequest request) throws RejectedException {
		Optional<String> name = value(request, "format");
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Optional<ImageFormat> format = ImageFormat.ofCode(name.get());
		if (format.isEmpty()) {
			throw RejectedException.badParameter("format");
		}
		return format;
	}

	private static Order order(HttpServletRequest request) throws RejectedException {
		Optional<String> name = value(request, "order");
		if (name.isEmpty()) {
			return Order.NEWEST;
		}
		return Arrays.stream(Order.values()).filter(order -> order.code().equals(name.get())).findFirst()
				.orElseThrow(() -> RejectedException.badParameter("order"));
	}

	private static Optional<Cursor> cursor(HttpServletRequest request, String parameter, Order order)
			throws RejectedException {
		@Nullable
		String written = request.getParameter(parameter);
		Optional<Cursor> cursor = Optional.ofNullable(written).flatMap(Cursor::parse)
				.filter(order.order::has);
		if (written != null && cursor.isEmpty()) {
			throw RejectedException.badParameter(parameter);
		}
		return cursor;
	}

	private static Optional<String> value(HttpServletRequest request, String parameter) {
		return Optional.ofNullable(request.getParameter(parameter)).map(String::strip)
				.filter(value -> !value.isEmpty());
	}

	/**
	 * @param limit images on the page
	 */
	public CatalogueQuery query(int limit) {
		Optional<Cursor> from = isFirst() && order.isReversed ? Optional.of(order.end()) : before;
		return new CatalogueQuery(filter, order.order, after, from, limit);
	}

	/** Whether the first page is wanted: a place that is given is never before it. */
	public boolean isFirst() {
		return after.isEmpty() && before.isEmpty();
	}

	/** The images of a page, in the order that is wanted. */
	public List<CatalogueEntry> inOrder(CataloguePage page) {
		return order.isReversed ? page.entries().reversed() : page.entries();
	}

	/** The query of the page behind this one, in the order that is wanted. */
	public Optional<String> next(CataloguePage page) {
		return order.isReversed ? page.newer().map(this::before) : page.older().map(this::after);
	}

	/** The query of the page in front of this one, in the order that is wanted. */
	public Optional<String> previous(CataloguePage page) {
		if (isFirst()) {
			return Optional.empty();
		}
		return order.isReversed ? page.older().map(this::after) : page.newer().map(this::before);
	}

	/** Whether some listed images may be left out. */
	public boolean isNarrowed() {
		return filter.isNarrowed();
	}

	/** The format as the query spells it, or empty. */
	public String formatName() {
		return filter.format().map(ImageFormat::code).orElse("");
	}

	/** The query of the page that is behind this place, as narrow as this one. */
	String after(Cursor place) {
		return narrowing() + "after=" + place;
	}

	/** The query of the page that is in front of this place, as narrow as this one. */
	String before(Cursor place) {
		return narrowing() + "before=" + place;
	}

	private String narrowing() {
		String text = filter.text().isEmpty()
				? ""
				: "q=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8) + "&";
		return text + filter.format().map(format -> "format=" + format.code() + "&").orElse("")
				+ (order != Order.NEWEST ? "order=" + order.code() + "&" : "");
	}
}
