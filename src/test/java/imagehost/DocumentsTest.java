package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name tests as proof: each of them must exist. Of each client they say how it was tried. */
class DocumentsTest {
	private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT|Contract))\\b");

	@Test
	void nameOnlyTestsThatExist() throws IOException {
		Set<String> tests = names(Path.of("src/test/java"), ".java");
		TreeSet<String> unknown = new TreeSet<>();
		for (Path document : documents()) {
			TEST.matcher(Files.readString(document)).results().map(found -> found.group(1))
					.filter(test -> !tests.contains(test)).forEach(test -> unknown.add(document + ": " + test));
		}

		assertThat(unknown).isEmpty();
	}

	@Test
	void sayOfEachClientItsVersionHowItWasTriedAndWhatCameOut() throws IOException {
		List<String[]> rows = Files.readAllLines(Path.of("docs/clients.md")).stream()
				.dropWhile(line -> !line.startsWith("| client | version tried")).skip(2)
				.takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\s*\\|\\s*")).toList();

		assertThat(rows).hasSizeGreaterThanOrEqualTo(20).allSatisfy(row -> {
			assertThat(row).hasSize(5);
			assertThat(row[2]).matches(".*[0-9].*|this one");
			assertThat(row[3]).matches("(run|replayed|in a browser)\\b.*");
			assertThat(row[4]).matches("works?\\b.*|upload.*");
		});
	}

	private static Set<Path> documents() throws IOException {
		try (Stream<Path> root = Files.list(Path.of("")); Stream<Path> docs = Files.list(Path.of("docs"))) {
			return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md"))
					.collect(Collectors.toSet());
		}
	}

	private static Set<String> names(Path folder, String extension) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(extension))
					.map(name -> name.substring(0, name.length() - extension.length())).collect(Collectors.toSet());
		}
	}
}
