package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFacts;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.ImageName;
import imagehost.image.ReducedSize;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the facts of an image. */
class CatalogueEntryTest {
	private static final ImageId ID = new ImageId("7k3v0q9m2c8x1hzt");

	@Test
	void isCalledByItsNameOrThatOfItsFile() {
		assertThat(named("Кот.jpeg").displayName()).isEqualTo("Кот.jpeg");
		assertThat(named("").displayName()).isEqualTo("7k3v0q9m2c8x1hzt.jpg");
	}

	@Test
	void givesItsFileAndItsThumbnailNamesOfTheirOwn() {
		CatalogueEntry entry = named("cat");

		assertThat(entry.name()).isEqualTo(new ImageName(ID, ImageFormat.JPEG));
		assertThat(entry.thumbnailName()).isEqualTo(new ImageName(ID, ImageFormat.PNG));
		assertThat(entry.facts()).isEqualTo(new ImageFacts("cat", true, Instant.EPOCH, "00", "11"));
	}

	@ParameterizedTest
	@CsvSource({"1281,1,1,100001,true", "1,1281,1,100001,true", "1280,1280,1,100001,false",
			"1281,1,1,100000,false", "1281,1,2,100001,false"})
	void hasAPreviewWhereThatIsSmaller(int width, int height, int frames, long size, boolean hasPreview) {
		CatalogueEntry entry = of("", width, height, frames, size);

		assertThat(entry.has(ReducedSize.PREVIEW)).isEqualTo(hasPreview);
		assertThat(entry.has(ReducedSize.THUMBNAIL)).isTrue();
	}

	private static CatalogueEntry named(String name) {
		return of(name, 4, 3, 1, 9);
	}

	private static CatalogueEntry of(String name, int width, int height, int frames, long size) {
		return new CatalogueEntry(ID, ImageFormat.JPEG, name, width, height, frames, size, "00", true, Instant.EPOCH,
				ImageFormat.PNG, "11");
	}
}
