package imagehost.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Files that a browser shows and that are refused all the same, each for a reason written down in
 * {@code refused-for-cause.tsv}: a decoder finds damage in them, or a rule of ours forbids them.
 */
final class RefusedForCause {
	private final Map<String, String> reasons;

	private RefusedForCause(Map<String, String> reasons) {
		this.reasons = reasons;
	}

	static RefusedForCause read() {
		try (InputStream in = RefusedForCause.class.getResourceAsStream("refused-for-cause.tsv")) {
			String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return new RefusedForCause(text.lines().skip(1).map(line -> line.split("\t"))
					.collect(Collectors.toMap(field -> field[0], field -> field[1])));
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
	}

	boolean names(CorpusFile file) {
		return reasons.keySet().stream().anyMatch(file.name()::endsWith);
	}

	int size() {
		return reasons.size();
	}
}
