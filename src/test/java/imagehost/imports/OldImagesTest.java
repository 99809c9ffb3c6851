package imagehost.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files that a table names more than once, and addresses that two files share. */
class OldImagesTest {
	private final List<String> lines = new ArrayList<>();
	private final OldImages images = new OldImages(new ImportReport(lines::add));

	@Test
	void keepsAllAddressesOfAFileThatHasSeveralRows() {
		images.add(image("a.png", 1, true, "/1.png"));
		images.add(image("a.png", 2, true, "/2.png"));

		assertThat(images.oldestFirst()).singleElement().satisfies(image -> assertThat(image.addresses())
				.containsExactly(OldAddress.ofImage("/1.png"), OldAddress.ofImage("/2.png")));
	}

	@Test
	void hidesWhatOneRowHides() {
		images.add(image("a.png", 1, true, "/1.png"));
		images.add(image("a.png", 1, false, "/2.png"));

		assertThat(images.oldestFirst().getFirst().isListed()).hasValue(false);
	}

	@Test
	void tellsOfAnAddressThatTwoFilesShare() {
		images.add(image("a.png", 2, true, "/1.png"));
		images.add(image("b.png", 1, true, "/1.png"));

		assertThat(lines)
				.containsExactly("b.png: its address /1.png is that of a.png as well, and leads to one of them");
		assertThat(images.oldestFirst()).extracting(OldImage::key).containsExactly("b.png", "a.png");
	}

	@Test
	void printsNamesThatCanDoNothingToATerminal() {
		new ImportReport(lines::add).noted("a\u001b[31m\n\u202e" + "b".repeat(5_000), "no");

		assertThat(lines).singleElement().satisfies(line -> assertThat(line).startsWith("a\uFFFD[31m\uFFFD\uFFFDbbb")
				.hasSizeLessThan(500).doesNotContain("\n"));
	}

	private static OldImage image(String key, long second, boolean isListed, String address) {
		return new OldImage(key, Path.of(key), key, Optional.of(Instant.ofEpochSecond(second)), Optional.of(isListed),
				List.of(OldAddress.ofImage(address)));
	}
}
