package imagehost.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.AcceptedFormats;
import imagehost.image.Image;
import imagehost.image.ImageFormat;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The gate over a folder of real and hostile files: {@code mvn verify -Dimagehost.corpus=DIR}, where {@code DIR} holds
 * {@code verdicts.tsv} and {@code attacks/expected.tsv}.
 */
@EnabledIfSystemProperty(named = "imagehost.corpus", matches = ".+", disabledReason = "not asked for: run with -Dimagehost.corpus=DIR")
class CorpusGateIT {
	private static final long LONGEST_REFUSAL_NANOSECONDS = 1_000_000_000L;
	/** The one segment that is put into a file of Motion JPEG (ITU-T T.81, K.3), marker included. */
	private static final int STANDARD_TABLES_LENGTH = 420;

	private final Path corpus = Path.of(System.getProperty("imagehost.corpus", ""));
	private final ImageInspector inspector = new ImageInspector(AcceptedFormats.readers(ImageLimits.DEFAULT));
	private final List<String> faults = new ArrayList<>();
	private final List<String> comparedByPixelsAlone = new ArrayList<>();

	@Test
	void acceptsWhatBrowsersShowWholeAndRefusesTheRest() {
		CorpusTable table = new CorpusTable(RefusedForCause.read());

		for (CorpusFile file : CorpusFile.read(corpus)) {
			byte[] bytes = file.bytes();
			long start = System.nanoTime();
			String outcome = outcome(bytes);
			table.add(file, outcome, System.nanoTime() - start);
		}

		table.print();
		assertThat(table.faults()).isEmpty();
	}

	private String outcome(byte[] bytes) {
		try {
			inspector.inspect(bytes);
			return "";
		} catch (RejectedException rejected) {
			return rejected.rejection().code() + " " + rejected.facts();
		}
	}

	@Test
	void storesTheSameImageAndNothingElse() {
		Map<String, Integer> byPartsAlone = new TreeMap<>();

		for (CorpusFile file : CorpusFile.read(corpus)) {
			byte[] original = file.bytes();
			Optional<Image> stored = accepted(original);
			if (stored.isPresent()) {
				compare(file, original, stored.get());
				if (DecodedPixels.of(original).isEmpty()) {
					byPartsAlone.merge(file.format(), 1, Integer::sum);
				}
			}
		}

		System.out.println("ImageIO cannot decode, so compared by their compressed data alone: " + byPartsAlone);
		System.out
				.println("bytes left out of the data of scans, so compared by pixels alone: " + comparedByPixelsAlone);
		assertThat(faults).isEmpty();
	}

	private void compare(CorpusFile file, byte[] original, Image stored) {
		check(accepted(stored.bytes()).map(Image::bytes).filter(again -> Arrays.equals(again, stored.bytes()))
				.isPresent(), file.name() + " changes when it is scrubbed again");
		try {
			ImageParts before = ImageParts.of(stored.format(), original);
			ImageParts after = ImageParts.of(stored.format(), stored.bytes());
			String size = sizeAsStored(stored, after);
			check(file.size().equals("?") || file.size().equals(size), file.name() + " is " + size);
			check(after.foreign().isEmpty(), file.name() + " still holds " + after.foreign());
			check(isSame(before.parts(), after.parts())
					|| isSameButForForeignBytes(file, original, stored, before, after),
					file.name() + " differs: " + difference(before, after));
		} catch (DataFormatException | RuntimeException fault) {
			faults.add(file.name() + " cannot be taken apart: " + fault);
		}
		Optional<List<String>> pixels = DecodedPixels.of(original);
		check(pixels.isEmpty() || holdsWhatIsNotShown(stored.format(), original)
				|| pixels.equals(DecodedPixels.of(stored.bytes())), file.name() + " decodes otherwise");
	}

	/** {@code ImageIO} decodes the default image of an APNG, and what of a GIF's frames is beyond the screen. */
	private static boolean holdsWhatIsNotShown(ImageFormat format, byte[] original) {
		try {
			return ImageParts.of(format, original).foreign().stream()
					.anyMatch(text -> text.contains(ImageParts.NOT_SHOWN));
		} catch (DataFormatException | RuntimeException _) {
			return false; // reported already
		}
	}

	/** The verdicts give the size before the image is turned. */
	private static String sizeAsStored(Image stored, ImageParts parts) {
		boolean isTurned = Integer.parseInt(parts.parts().getOrDefault("orientation", "1")) >= 5;
		return isTurned ? stored.height() + "x" + stored.width() : stored.width() + "x" + stored.height();
	}

	/**
	 * A JPEG of whose scans bytes were left out that no pixel needs: {@code ImageIO} has to decode both, to the same.
	 */
	private boolean isSameButForForeignBytes(CorpusFile file, byte[] original, Image stored, ImageParts before,
			ImageParts after) {
		if (stored.format() != ImageFormat.JPEG || stored.bytes().length >= original.length + STANDARD_TABLES_LENGTH) {
			return false;
		}
		Map<String, String> sameData = new TreeMap<>(before.parts());
		sameData.put("image", after.parts().getOrDefault("image", ""));
		byte[] complete = "0".equals(before.parts().get("Huffman tables"))
				? MotionJpeg.withTables(original, stored.bytes())
				: original;
		Optional<List<String>> pixels = DecodedPixels.of(complete);
		comparedByPixelsAlone.add(file.name());
		return isSame(sameData, after.parts()) && pixels.isPresent()
				&& pixels.equals(DecodedPixels.of(stored.bytes()));
	}

	private static boolean isSame(Map<String, String> before, Map<String, String> after) {
		Map<String, String> expected = new TreeMap<>(before);
		expected.remove("Huffman tables"); // Motion JPEG: the standard tables are put in
		return expected.equals(after);
	}

	private static String difference(ImageParts before, ImageParts after) {
		Map<String, String> gone = new TreeMap<>(before.parts());
		gone.entrySet().removeAll(after.parts().entrySet());
		Map<String, String> come = new TreeMap<>(after.parts());
		come.entrySet().removeAll(before.parts().entrySet());
		return gone + " became " + come;
	}

	private Optional<Image> accepted(byte[] bytes) {
		try {
			return Optional.of(inspector.inspect(bytes));
		} catch (RejectedException _) {
			return Optional.empty();
		}
	}

	private void check(boolean holds, String otherwise) {
		if (!holds) {
			faults.add(otherwise);
		}
	}

	@Test
	void endsEveryAttackAsExpected() throws IOException, DataFormatException {
		Path attacks = corpus.resolve("attacks");

		for (String line : Files.readAllLines(attacks.resolve("expected.tsv")).stream().skip(1).toList()) {
			String[] field = line.split("\t", -1);
			byte[] bytes = Files.readAllBytes(attacks.resolve(field[0]));
			long start = System.nanoTime();
			String outcome = outcome(bytes);
			long nanoseconds = System.nanoTime() - start;
			System.out.printf("%-32s %-28s %6d ms  %s%n", field[0], field[2], nanoseconds / 1_000_000,
					outcome.isEmpty() ? "accepted" : outcome);
			boolean isExpected = outcome.isEmpty() ? !field[2].equals("REJECT") : field[2].contains("REJECT");
			check(isExpected, field[0] + " ends as " + outcome);
			check(nanoseconds < LONGEST_REFUSAL_NANOSECONDS, field[0] + " takes too long");
			Optional<Image> stored = accepted(bytes);
			if (stored.isPresent()) {
				compareAttack(field[0], bytes, stored.get());
			}
		}

		assertThat(faults).isEmpty();
	}

	private void compareAttack(String name, byte[] original, Image stored) throws DataFormatException {
		ImageParts before = ImageParts.of(stored.format(), original);
		ImageParts after = ImageParts.of(stored.format(), stored.bytes());
		check(after.foreign().isEmpty(), name + " still holds " + after.foreign());
		Map<String, String> expected = new TreeMap<>(before.parts());
		check(expected.equals(after.parts()), name + " differs: " + difference(before, after));
	}
}
