package imagehost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.catalogue.CatalogueEntry;
import imagehost.catalogue.CataloguePage;
import imagehost.catalogue.Cursor;
import imagehost.http.CatalogueParameters.Order;
import imagehost.image.ImageFormat;
import imagehost.image.ImageId;
import imagehost.image.RejectedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueParametersTest {
	private static final String PLACE = "17";

	@Test
	void carriesTheSearchOnToTheOtherPages() throws RejectedException {
		CatalogueParameters parameters = CatalogueParameters
				.of(new RequestInMemory().parameter("q", " мой кот ").parameter("format", "png").request());

		Cursor place = Cursor.parse(PLACE).orElseThrow();
		String narrowing = "q=%D0%BC%D0%BE%D0%B9+%D0%BA%D0%BE%D1%82&format=png&";
		assertThat(parameters.after(place)).isEqualTo(narrowing + "after=" + PLACE);
		assertThat(parameters.before(place)).isEqualTo(narrowing + "before=" + PLACE);
		assertThat(parameters.isNarrowed()).isTrue();
		assertThat(parameters.formatName()).isEqualTo("png");
	}

	@Test
	void beginsWithTheOldestAndCarriesThatOn() throws RejectedException {
		CatalogueParameters first = CatalogueParameters
				.of(new RequestInMemory().parameter("order", "oldest").request());
		CataloguePage page = new CataloguePage(List.of(), Optional.of(new Cursor(3)), Optional.of(new Cursor(9)));

		assertThat(first.query(5).before()).hasValue(new Cursor(0));
		assertThat(first.next(page)).hasValue("order=oldest&before=9");
		assertThat(first.previous(page)).isEmpty();
		CatalogueParameters second = CatalogueParameters
				.of(new RequestInMemory().parameter("order", "oldest").parameter("before", "9").request());
		assertThat(second.query(5).before()).hasValue(new Cursor(9));
		assertThat(second.previous(page)).hasValue("order=oldest&after=3");
	}

	@Test
	void goesBySizeFromEitherEndAndKeepsToPlacesOfThatOrder() throws RejectedException {
		Cursor place = Cursor.bySize(350_000, 9);
		CataloguePage page = new CataloguePage(List.of(), Optional.of(place), Optional.of(Cursor.bySize(400_000, 3)));
		CatalogueParameters largest = CatalogueParameters
				.of(new RequestInMemory().parameter("order", "largest").request());
		CatalogueParameters smallest = CatalogueParameters
				.of(new RequestInMemory().parameter("order", "smallest").request());

		assertThat(Cursor.parse("350000-9")).hasValue(place);
		assertThat(largest.next(page)).hasValue("order=largest&after=350000-9");
		assertThat(largest.query(5).before()).isEmpty();
		assertThat(smallest.next(page)).hasValue("order=smallest&before=400000-3");
		assertThat(smallest.query(5).before()).hasValue(Cursor.bySize(0, 0));
		assertRefused("order", "newest", "after", "350000-9");
		assertRefused("order", "largest", "after", "17");
	}

	@Test
	void turnsAPageRoundThatComesFromTheOtherEnd() throws RejectedException {
		CatalogueEntry newer = entry("7k3v0q9m2c8x1hzt");
		CatalogueEntry older = entry("6k3v0q9m2c8x1hzt");
		CataloguePage page = new CataloguePage(List.of(newer, older), Optional.empty(), Optional.empty());

		for (Order order : Order.values()) {
			CatalogueParameters parameters = CatalogueParameters
					.of(new RequestInMemory().parameter("order", order.code()).request());
			boolean isReversed = order == Order.OLDEST || order == Order.SMALLEST;
			assertThat(order.isReversed()).isEqualTo(isReversed);
			assertThat(parameters.inOrder(page))
					.isEqualTo(isReversed ? List.of(older, newer) : List.of(newer, older));
		}
	}

	private static CatalogueEntry entry(String id) {
		return new CatalogueEntry(new ImageId(id), ImageFormat.PNG, "cat.png", 4, 3, 1, 99, "00", true, Instant.EPOCH,
				ImageFormat.PNG, "");
	}

	private static void assertRefused(String... parameters) {
		assertThatThrownBy(() -> CatalogueParameters.of(new RequestInMemory().parameter(parameters[0], parameters[1])
				.parameter(parameters[2], parameters[3]).request())).isInstanceOf(RejectedException.class);
	}

	@Test
	void isTheWholeCatalogueWithoutParameters() throws RejectedException {
		CatalogueParameters parameters = CatalogueParameters
				.of(new RequestInMemory().parameter("q", "").parameter("format", " ").request());

		assertThat(parameters.isNarrowed()).isFalse();
		assertThat(parameters.formatName()).isEmpty();
		assertThat(parameters.after(Cursor.parse(PLACE).orElseThrow())).isEqualTo("after=" + PLACE);
		assertThat(parameters.query(5).limit()).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({"format,webp", "order,widest", "after,x", "after,1-", "after,-1", "before,''",
			"q,a b c d e f g h i j k"})
	void refusesAValueThatMakesNoSense(String parameter, String value) {
		assertThatThrownBy(() -> CatalogueParameters.of(new RequestInMemory().parameter(parameter, value).request()))
				.isInstanceOf(RejectedException.class);
	}

	@Test
	void refusesTwoPlacesAtOnce() {
		assertThatThrownBy(() -> CatalogueParameters
				.of(new RequestInMemory().parameter("after", PLACE).parameter("before", PLACE).request()))
				.isInstanceOf(RejectedException.class);
	}
}
