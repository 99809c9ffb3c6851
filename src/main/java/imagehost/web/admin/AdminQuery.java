package imagehost.web.admin;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CatalogueFilter;
import imagehost.catalogue.CatalogueFilter.Everything;
import imagehost.catalogue.CatalogueFilter.NamePart;
import imagehost.catalogue.CatalogueFilter.SameFile;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.CatalogueQuery;
import imagehost.catalogue.Cursor;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.ImageId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the administrator looks for among all images: {@code q} is a part of a name, an id, any link of an image, or the
 * SHA-256 of a stored file; {@code after} or {@code before} is the place.
 */
record AdminQuery(String text, Optional<Cursor> after, Optional<Cursor> before) {
	static final int MAX_CHARACTERS = 300;
	private static final Pattern SHA256 = Pattern.compile("[0-9A-Fa-f]{64}");
	/** Not a part of a longer word. */
	private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[0-9a-z]{16}(?![0-9A-Za-z])");

	/** Nothing when a parameter makes no sense. */
	static Optional<AdminQuery> of(HttpServletRequest request) {
		String text = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
		Optional<Cursor> after = cursor(request, "after");
		Optional<Cursor> before = cursor(request, "before");
		boolean isUnderstood = text.length() <= MAX_CHARACTERS
				&& after.isPresent() == (request.getParameter("after") != null)
				&& before.isPresent() == (request.getParameter("before") != null)
				&& (after.isEmpty() || before.isEmpty());
		return isUnderstood ? Optional.of(new AdminQuery(text, after, before)) : Optional.empty();
	}

	private static Optional<Cursor> cursor(HttpServletRequest request, String parameter) {
		return Optional.ofNullable(request.getParameter(parameter)).flatMap(Cursor::parse);
	}

	/** What is found; one image where the text names it. */
	CataloguePage page(ImageCatalogue catalogue, int limit) {
		Optional<CatalogueEntry> named = ID.matcher(text).results().map(MatchResult::group).map(ImageId::parse)
				.flatMap(Optional::stream).map(catalogue::find).flatMap(Optional::stream).findFirst();
		return named.isPresent()
				? new CataloguePage(List.of(named.get()), Optional.empty(), Optional.empty())
				: catalogue.page(new CatalogueQuery(filter(), after, before, limit));
	}

	private CatalogueFilter filter() {
		if (text.isEmpty()) {
			return new Everything();
		}
		return SHA256.matcher(text).matches() ? new SameFile(text.toLowerCase(Locale.ROOT)) : new NamePart(text);
	}

	/** The query of this page, for {@link Place}. */
	String place() {
		return after.map(this::after).or(() -> before.map(this::before)).orElse(search());
	}

	/** The query of the page that is older than this place. */
	String after(Cursor place) {
		return join("after=" + place);
	}

	/** The query of the page that is newer than this place. */
	String before(Cursor place) {
		return join("before=" + place);
	}

	private String join(String place) {
		return search().isEmpty() ? place : search() + "&" + place;
	}

	private String search() {
		return text.isEmpty() ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
