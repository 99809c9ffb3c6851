package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.http.Failure;
import imagehost.language.Language;
import imagehost.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of pages: no literal text, nothing printed unescaped, every key known. */
class PageTextsTest {
	private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
	private static final Pattern KEY = Pattern
			.compile("['\"]((?:page|site|copy|mine|unit|count|failure|rejection)\\.[a-z0-9_.]*[a-z0-9_])['\"]");
	/** Escaped by Texts, or one of two literals. */
	private static final Pattern HARMLESS = Pattern
			.compile("\\$\\{(?:text\\[[^}]*\\]|[a-zA-Z. =']+\\?\\s*'[^'}]*'\\s*:\\s*'[^'}]*')\\}");
	/** A tag of JSP or HTML, with quoted attribute values that may hold further tags. */
	private static final Pattern TAG = Pattern.compile("<[^<>]*(?:<[^<>]*>[^<>]*)*>");

	static List<Path> pages() throws IOException {
		try (Stream<Path> files = Files.walk(WEB_INF)) {
			return files.filter(file -> file.toString().matches(".*\\.(jsp|tag)")).sorted().toList();
		}
	}

	static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return Stream.concat(pages().stream(), files.filter(file -> file.toString().endsWith(".java"))).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("sources")
	void usesKnownKeysOnly(Path source) throws IOException {
		List<String> keys = KEY.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList();

		assertThat(keys).allMatch(PageTextsTest::isKnown);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void containsNoLiteralText(Path page) throws IOException {
		String text = withoutComments(page).replaceAll("(?s)<%@.*?%>", "").replaceAll("\\$\\{[^}]*\\}", "");

		assertThat(TAG.matcher(text).replaceAll(" ")).doesNotContainPattern("\\p{L}");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void escapesWhatItPrints(Path page) throws IOException {
		String text = withoutComments(page).replaceAll("<c:out value=(['\"]).*?\\1/>", "")
				.replaceAll("<(?:c|i|jsp):[^<>]*>", "");

		assertThat(HARMLESS.matcher(text).replaceAll("")).doesNotContain("${");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void containsNoScriptlet(Path page) throws IOException {
		assertThat(withoutComments(page)).doesNotContainPattern("<%[^@]").doesNotContain("style=\"", "onclick=");
	}

	@ParameterizedTest
	@ValueSource(ints = {400, 401, 403, 404, 405, 408, 413, 415, 416, 418, 422, 429, 431, 500, 501, 503, 505, 507})
	void eachStatusHasASentence(int status) {
		assertThat(isKnown(Failure.ofStatus(status).textKey())).isTrue();
	}

	@Test
	void findsThePages() throws IOException {
		assertThat(pages()).hasSizeGreaterThan(10);
	}

	private static boolean isKnown(String key) {
		String one = key.startsWith("count.") || key.equals("unit.bytes") ? key + ".one" : key;
		return Stream.of(Language.values()).noneMatch(language -> Messages.in(language).text(one).equals(one));
	}

	private static String withoutComments(Path page) throws IOException {
		return Files.readString(page).replaceAll("(?s)<%--.*?--%>", "").replaceFirst("<!DOCTYPE html>", "");
	}
}
