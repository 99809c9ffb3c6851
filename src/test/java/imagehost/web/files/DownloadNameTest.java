package imagehost.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueEntry;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadNameTest {
	private static final String STORED = "7k3v0q9m2c8x1hzt.jpg";

	@ParameterizedTest
	@CsvSource({"cat.jpg,cat.jpg", "cat.JPEG,cat.JPEG", "cat.png,cat.jpg", "cat,cat.jpg", "v1.2,v1.2.jpg",
			"'',7k3v0q9m2c8x1hzt.jpg", "...,7k3v0q9m2c8x1hzt.jpg", ".profile.jpg,profile.jpg", "'cat. ',cat.jpg",
			"'a<b>c:d\"e|f?g*h%41i.jpg',a_b_c_d_e_f_g_h_41i.jpg", "кот.jpg,кот.jpg"})
	void keepsTheNameAsFarAsAFileMayHaveIt(String original, String name) {
		assertThat(named(original).name()).isEqualTo(name);
	}

	@Test
	void givesTheNameInBothFormsOfTheHeader() {
		assertThat(named("a cat's.jpg").asAttachment())
				.isEqualTo("attachment; filename=\"a cat's.jpg\"; filename*=UTF-8''a%20cat%27s.jpg");
	}

	@Test
	void givesTheStoredNameToClientsThatReadAsciiOnly() {
		assertThat(named("кот.jpg").asAttachment()).isEqualTo(
				"attachment; filename=\"" + STORED + "\"; filename*=UTF-8''%D0%BA%D0%BE%D1%82.jpg");
	}

	private static DownloadName named(String original) {
		return DownloadName.of(new CatalogueEntry(new ImageId(STORED.substring(0, 16)), ImageFormat.JPEG, original, 1,
				1, 1, 1, "0".repeat(64), true, Instant.EPOCH, ImageFormat.JPEG, ""));
	}
}
