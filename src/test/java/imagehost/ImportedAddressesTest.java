package imagehost;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.SampleImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The map of old addresses that an import leaves for nginx. */
class ImportedAddressesTest extends ImportedHost {
	@Test
	void tellsPathsApartThatDifferInCaseAlone() throws IOException {
		file("a/AbC+1.png", SampleImages.png(3, 3), MAY);
		file("a/aBc+1.png", SampleImages.png(4, 4), MAY);

		run(old.toString());

		assertThat(map()).contains(line("~^/a/AbC[+]1[.]png$", "AbC+1.png"), line("~^/a/aBc[+]1[.]png$", "aBc+1.png"));
	}

	@Test
	void leavesOutAddressesThatNginxCannotTell() throws IOException {
		file("a\"b.png", SampleImages.png(3, 3), MAY);
		file("admin/b.png", SampleImages.png(4, 4), MAY);

		run(old.toString());

		assertThat(printed()).contains("a\"b.png: the image is imported, but the address /a\"b.png cannot lead to it",
				"/admin/b.png cannot lead");
		assertThat(entries()).hasSize(4);
		assertThat(map()).hasSize(2);
	}

	/** As Lsky keeps one file for all who have uploaded the same. */
	@Test
	void leadsAllAddressesOfAFileToIt() throws IOException {
		Path table = Files.writeString(folder.resolve("table.csv"),
				"address,file\n/one.png,2023/june.png\n/two.png,2023/june.png\n", StandardCharsets.UTF_8);

		assertThat(run("--from", "list", "--table", table.toString(), old.toString())).isZero();

		assertThat(entries()).hasSize(1);
		assertThat(map()).containsExactlyInAnyOrder(line("/one.png", "june.png"), line("/two.png", "june.png"));
	}
}
