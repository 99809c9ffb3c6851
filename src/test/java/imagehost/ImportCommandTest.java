package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.ImageCatalogue;
import imagehost.image.SampleImages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command {@code import}, from the files of another host to the catalogue. */
class ImportCommandTest extends ImportedHost {
	@Test
	void keepsNamesAndDatesAndSaysWhatIsRefusedAndWhy() throws IOException {
		assertThat(run("--prefix", "files", old.toString())).isEqualTo(1);

		List<CatalogueEntry> entries = entries();
		assertThat(entries).extracting(CatalogueEntry::originalName).containsExactlyInAnyOrder("june.png",
				"my cat.png");
		assertThat(entries).extracting(CatalogueEntry::uploadedAt).containsExactlyInAnyOrder(JUNE, MAY);
		assertThat(entries).allMatch(CatalogueEntry::isListed);
		assertThat(printed()).contains("notes.txt: ", ".txt", "short.jpg: The picture is cut short",
				"2 imported, 0 were there before, 2 not imported");
		assertThat(map()).containsExactlyInAnyOrder(line("/files/2023/june.png", "june.png"),
				line("/files/2023/my cat.png", "my cat.png"));
	}

	@Test
	void refusesBesideARunningService() {
		try (ImageCatalogue running = service()) {
			assertThat(run(old.toString())).isEqualTo(2);
			assertThat(printed()).contains("in use by another process");
			assertThat(running.totals().images()).isZero();
		}
	}

	@Test
	void saysHowItIsUsed() {
		assertThat(run("--form", "lsky", old.toString())).isEqualTo(2);
		assertThat(printed()).contains("usage: import [--from folder|list|chevereto");
		assertThat(run(old.toString(), old.toString())).isEqualTo(2);
		assertThat(run("--zone", "Mars", old.toString())).isEqualTo(2);
		assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
	}

	@Test
	void takesWhatHasAnImpossibleDateAsUploadedNow() throws IOException {
		Instant before = Instant.now();
		file("2023/june.png", SampleImages.png(20, 10), before.plusSeconds(1_000_000));
		file("2023/my cat.png", SampleImages.png(40, 30), Instant.parse("1965-01-01T00:00:00Z"));

		run(old.toString());

		assertThat(entries()).extracting(CatalogueEntry::uploadedAt)
				.allMatch(time -> !time.isBefore(before.minusSeconds(1)) && !time.isAfter(Instant.now()));
		assertThat(printed()).contains("2023/my cat.png: its date 1965-01-01T00:00:00Z cannot be",
				"2023/june.png: its date ");
	}
}
