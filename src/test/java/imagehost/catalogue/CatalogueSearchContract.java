package imagehost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.catalogue.CatalogueFilter.Listed;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How every catalogue is searched. */
public abstract class CatalogueSearchContract {
	private static final List<String> NAMES = List.of("Рыжий Кот на даче.JPG", "IMG_20240517_123456.jpg",
			"скриншот ёлки 😺.png", "Straße-Café.gif", "cat.jpg", "Catalogue of cats.png", "котёнок.gif",
			"фотографирование.jpg", "100%_\"quoted\" AND cat*.png", "");

	private ImageCatalogue catalogue;

	/** Opens an empty catalogue. */
	protected abstract ImageCatalogue open();

	@BeforeEach
	void fill() {
		catalogue = open();
		for (int number = 0; number < NAMES.size(); number++) {
			catalogue.add(entry(number, true));
		}
	}

	@AfterEach
	void close() {
		catalogue.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"кот|6 0", "КОТ|6 0", "кот дача|", "кот дач|0", "дач рыж|0", "cat|8 5 4",
			"cat.jpg|4", "CATS|5", "img|1", "20240517|1", "2024|1", "елк|2", "ЁЛКИ|2", "скриншот 😺|2", "😺|2",
			"strasse|3", "STRASSE cafe|3", "café|3", "k|", "к|6 0", "quoted 100|8", "c|8 5 4 3", "cat cat ca|8 5 4",
			"фотографирова|7", "фотографирование|7", "фотографированиеч|", "jpg|7 4 1 0", "й|", "!!!|", "\"|",
			"cat*|8 5 4",
			"AND|8", "рыжии|", "рыжий|0"})
	void findsWordsByTheirBeginningsInAnyCase(String text, String numbers) {
		assertThat(search(text, Optional.empty(), 9).entries()).isEqualTo(entries(numbers == null ? "" : numbers));
	}

	@Test
	void findsARenamedImageByItsNewNameAlone() {
		catalogue.rename(entry(4, true).id(), "Собака");

		assertThat(search("cat.jpg", Optional.empty(), 9).entries()).isEmpty();
		assertThat(search("соб", Optional.empty(), 9).entries()).extracting(CatalogueEntry::originalName)
				.containsExactly("Собака");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"|JPEG|7 4 1 0", "|PNG|9 8 5 2", "|GIF|6 3", "cat|PNG|8 5", "кот|GIF|6",
			"img|GIF|"})
	void keepsToAFormat(String text, ImageFormat format, String numbers) {
		CataloguePage page = search(text == null ? "" : text, Optional.of(format), 9);

		assertThat(page.entries()).isEqualTo(entries(numbers == null ? "" : numbers));
	}

	@Test
	void pagesThroughWhatWasFoundThereAndBackWhileImagesComeAndGo() {
		CataloguePage first = search("c", Optional.empty(), 2);
		catalogue.beginDeletion(id(5)); // the place of the cursor itself

		CataloguePage second = catalogue.page(new CatalogueQuery(new Listed("c", Optional.empty()),
				first.older(), Optional.empty(), 2));
		CataloguePage back = catalogue.page(new CatalogueQuery(new Listed("c", Optional.empty()),
				Optional.empty(), second.newer(), 2));

		assertThat(first.entries()).isEqualTo(entries("8 5"));
		assertThat(first.newer()).isEmpty();
		assertThat(second.entries()).isEqualTo(entries("4 3"));
		assertThat(second.older()).isEmpty();
		assertThat(back.entries()).isEqualTo(entries("8"));
		assertThat(back.newer()).isEmpty();
		assertThat(back.older()).isPresent();
	}

	@Test
	void sortsWhatIsFoundBySize() {
		Listed cats = new Listed("c", Optional.empty());
		CataloguePage first = catalogue
				.page(new CatalogueQuery(cats, CatalogueOrder.SIZE, Optional.empty(), Optional.empty(), 3));
		CataloguePage second = catalogue
				.page(new CatalogueQuery(cats, CatalogueOrder.SIZE, first.older(), Optional.empty(), 3));
		CataloguePage back = catalogue
				.page(new CatalogueQuery(cats, CatalogueOrder.SIZE, Optional.empty(), second.newer(), 3));

		assertThat(first.entries()).isEqualTo(entries("5 8 3"));
		assertThat(second.entries()).isEqualTo(entries("4"));
		assertThat(second.older()).isEmpty();
		assertThat(back.entries()).isEqualTo(first.entries());
		assertThat(catalogue.page(new CatalogueQuery(new Listed("cat", Optional.of(ImageFormat.PNG)),
				CatalogueOrder.SIZE, Optional.empty(), Optional.empty(), 3)).entries()).isEqualTo(entries("5 8"));
		assertThat(catalogue.page(new CatalogueQuery(new Listed("!!!", Optional.empty()),
				CatalogueOrder.SIZE, Optional.empty(), Optional.empty(), 3)).entries()).isEmpty();
	}

	@Test
	void findsNothingThatIsNotListedAnyMore() {
		catalogue.unlist(id(0));
		catalogue.beginDeletion(id(6));

		assertThat(search("кот", Optional.empty(), 9).entries()).isEmpty();
		assertThat(search("", Optional.of(ImageFormat.GIF), 9).entries()).isEqualTo(entries("3"));
		assertThat(catalogue.damages()).isEmpty();

		catalogue.list(id(0));

		assertThat(search("кот", Optional.empty(), 9).entries()).isEqualTo(entries("0"));
	}

	@Test
	void findsNothingThatNeverWasListed() {
		catalogue.add(entry(40, false));

		assertThat(search("secret", Optional.empty(), 9).entries()).isEmpty();
		assertThat(catalogue.find(id(40))).isPresent();
	}

	private CataloguePage search(String text, Optional<ImageFormat> format, int limit) {
		return catalogue.page(new CatalogueQuery(new Listed(text, format), Optional.empty(),
				Optional.empty(), limit));
	}

	private static List<CatalogueEntry> entries(String numbers) {
		return numbers.isEmpty()
				? List.of()
				: List.of(numbers.split(" ")).stream().map(number -> entry(Integer.parseInt(number), true)).toList();
	}

	private static ImageId id(int number) {
		return new ImageId("00000000000000" + String.format(Locale.ROOT, "%02d", number));
	}

	private static CatalogueEntry entry(int number, boolean isListed) {
		String name = number < NAMES.size() ? NAMES.get(number) : "secret.png";
		ImageFormat format = name.toLowerCase(Locale.ROOT).endsWith("jpg")
				? ImageFormat.JPEG
				: name.endsWith("gif") ? ImageFormat.GIF : ImageFormat.PNG;
		return new CatalogueEntry(id(number), format, name, 4, 3, 1, number % 5 == 0 ? 99 : 10 - number % 5,
				"00".repeat(32), isListed,
				Instant.EPOCH.plusSeconds(number), ImageFormat.JPEG, "");
	}
}
