package imagehost.web;

import imagehost.http.RequestContext;
import imagehost.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses under which search engines find a page in each language: {@code ?hl=en} shows the page in English and,
 * unlike the switch for people, remembers nothing.
 *
 * @param canonical absolute address of the page as it is shown
 * @param standard absolute address of the page in the language of whoever asks
 * @param versions one for each language
 */
public record LanguageVersions(String canonical, String standard, List<Version> versions) {
	static final String PARAMETER = "hl";

	/** @param href absolute address of the page in the language */
	public record Version(String tag, String href) {
	}

	/** The language that the address asks for, or nothing. */
	static Optional<Language> asked(HttpServletRequest request) {
		String query = request.getQueryString();
		return query == null ? Optional.empty() : asked(query);
	}

	private static Optional<Language> asked(String query) {
		return Arrays.stream(query.split("&", -1)).filter(parameter -> parameter.startsWith(PARAMETER + "="))
				.map(parameter -> parameter.substring(PARAMETER.length() + 1)).map(Language::ofTag)
				.flatMap(Optional::stream).findFirst();
	}

	/** The query without what asks for a language: a switch that is turned later is to have its way. */
	static String without(@Nullable String query) {
		return query == null
				? ""
				: Arrays.stream(query.split("&", -1)).filter(parameter -> !parameter.startsWith(PARAMETER + "="))
						.collect(Collectors.joining("&"));
	}

	/** Nothing for a page that its query makes another one. */
	static Optional<LanguageVersions> of(HttpServletRequest request) {
		String query = request.getQueryString();
		Optional<Language> asked = asked(request);
		if (query != null && asked.filter(language -> query.equals(PARAMETER + "=" + language.tag())).isEmpty()) {
			return Optional.empty();
		}
		String page = RequestContext.of(request).links().to(SwitchLink.onThisSite(request.getRequestURI()));
		List<Version> versions = Arrays.stream(Language.values())
				.map(language -> new Version(language.tag(), page + "?" + PARAMETER + "=" + language.tag())).toList();
		return Optional.of(new LanguageVersions(query == null ? page : page + "?" + query, page, versions));
	}
}
