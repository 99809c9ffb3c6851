package imagehost.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of {@code verdicts.tsv}.
 *
 * @param size as a browser shows it, {@code WIDTHxHEIGHT}, or {@code ?}
 */
record CorpusFile(Path path, String name, String format, String size, String verdict) {
	/** Made to break decoders: the path names a fuzzer, a crash or a stall. */
	private static final Pattern FUZZED = Pattern.compile("fuzz-afl|crashtest|crashers|_stall_");

	static List<CorpusFile> read(Path corpus) {
		try (var lines = Files.lines(corpus.resolve("verdicts.tsv"))) {
			return lines.skip(1).map(line -> line.split("\t", -1))
					.map(field -> new CorpusFile(corpus.resolve(field[0]), field[0], field[1], field[3], field[4]))
					.toList();
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
	}

	boolean isGood() {
		return verdict.equals("good");
	}

	boolean isFuzzed() {
		return FUZZED.matcher(name).find();
	}

	byte[] bytes() {
		try {
			return Files.readAllBytes(path);
		} catch (IOException fault) {
			throw new UncheckedIOException(fault);
		}
	}
}
