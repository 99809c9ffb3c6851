package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.http.Failure;
import imagehost.language.Language;
import imagehost.language.Messages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of pages: no literal text, nothing printed unescaped, every key known. */
class PageTextsTest {
	private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
	private static final Path TEXTS = Path.of("src/main/resources/imagehost/messages_en.properties");
	/** A literal that is a key, or the beginning of keys when it ends with a dot. */
	private static final Pattern KEY = Pattern
			.compile("['\"]((?:" + String.join("|", sections()) + ")\\.[a-z0-9_.-]*)['\"]");
	/** Chosen by a code: of a rejection, of a status. */
	private static final Set<String> BY_CODE = Set.of("rejection.", "failure.");
	private static final Set<String> PLURALS = Set.of(".one", ".few", ".many");
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

	static Stream<String> usedKeys() throws IOException {
		List<String> keys = new ArrayList<>();
		for (Path source : sources()) {
			KEY.matcher(Files.readString(source)).results().map(found -> found.group(1)).forEach(keys::add);
		}
		return keys.stream().distinct().sorted();
	}

	@ParameterizedTest
	@MethodSource("usedKeys")
	void knowsEachKeyThatIsUsed(String key) throws IOException {
		if (key.endsWith(".")) {
			assertThat(texts()).anyMatch(text -> text.startsWith(key));
		} else {
			assertThat(isKnown(key)).isTrue();
		}
	}

	@Test
	void usesEachTextThatIsKept() throws IOException {
		List<String> used = usedKeys().toList();

		List<String> starts = Stream.concat(used.stream(), BY_CODE.stream()).filter(key -> key.endsWith(".")).toList();
		assertThat(texts()).filteredOn(text -> !used.contains(text) && PLURALS.stream().noneMatch(text::endsWith)
				&& starts.stream().noneMatch(text::startsWith)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void printsTextsByTheirKeysAlone(Path page) throws IOException {
		Set<String> known = texts();
		List<String> printed = Pattern.compile("text\\['([^']+)'\\]").matcher(Files.readString(page)).results()
				.map(found -> found.group(1)).toList();

		assertThat(known).containsAll(printed);
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
		String text = withoutComments(page).replaceAll("<c:out\\s+value=(['\"]).*?\\1/>", "")
				.replaceAll("<(?:c|i|jsp):[^<>]*>", "");

		assertThat(HARMLESS.matcher(text).replaceAll("")).doesNotContain("${");
	}

	/** The compiler of pages drops blanks that follow an expression or an action: {@code &#32;} stays. */
	@ParameterizedTest
	@MethodSource("pages")
	void losesNoBlankBetweenWords(Path page) throws IOException {
		assertThat(withoutComments(page)).doesNotContainPattern("text\\[[^\\]]*\\]\\} +<[a-z]");
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

	private static Set<String> sections() {
		return texts().stream().map(key -> key.substring(0, key.indexOf('.')))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> texts() {
		Properties texts = new Properties();
		try (Reader file = Files.newBufferedReader(TEXTS)) {
			texts.load(file);
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return new TreeSet<>(texts.stringPropertyNames());
	}

	private static boolean isKnown(String key) {
		String one = key.startsWith("count.") || key.equals("unit.bytes") ? key + ".one" : key;
		return Stream.of(Language.values()).noneMatch(language -> Messages.in(language).text(one).equals(one));
	}

	private static String withoutComments(Path page) throws IOException {
		return Files.readString(page).replaceAll("(?s)<%--.*?--%>", "").replaceFirst("<!DOCTYPE html>", "");
	}
}
