package imagehost.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of the catalogue, page by page. */
class CataloguePagesIT extends ServiceTest {
	@Test
	void pagesThroughTheCatalogueThereAndBack() throws Exception {
		for (int i = 0; i < 25; i++) {
			site.uploadSmall("page-" + i + ".png");
		}

		Answer first = site.get("/images/");
		Answer second = site.get(first.link("next"));

		assertThat(first.text()).contains("page-24.png").doesNotContain("page-0.png").doesNotContain("rel=\"prev\"");
		assertThat(second.text()).contains("page-0.png").doesNotContain("page-24.png");
		assertThat(site.get(second.link("prev")).text()).contains("page-24.png").doesNotContain("page-0.png");
	}

	@Test
	void pagesFromTheOldestOnThereAndBack() throws Exception {
		for (int i = 0; i < 25; i++) {
			site.uploadSmall("ordered-" + i + ".png");
		}

		Answer first = site.get("/images/?q=ordered&order=oldest");
		Answer second = site.get(first.link("next"));

		assertThat(first.text()).contains("ordered-0.png", "ordered-23.png").doesNotContain("ordered-24.png",
				"rel=\"prev\"");
		assertThat(first.text().indexOf("ordered-0.png")).isLessThan(first.text().indexOf("ordered-23.png"));
		assertThat(second.text()).contains("ordered-24.png").doesNotContain("ordered-0.png", "rel=\"next\"");
		assertThat(site.get(second.link("prev")).text()).contains("ordered-0.png").doesNotContain("ordered-24.png");
		assertThat(site.get("/api/images?q=ordered&order=oldest&limit=1").text()).contains("ordered-0.png",
				"order=oldest");
	}

	@Test
	void pagesBySizeThereAndBack() throws Exception {
		for (int i = 0; i < 25; i++) {
			site.post("/api/upload", new Form().file("sized-" + i + ".png", TestImages.pngOfSize(1_000 + i * 10)));
		}

		Answer first = site.get("/images/?q=sized&order=largest", "Accept-Language: en");
		Answer second = site.get(first.link("next"));

		assertThat(first.text()).contains("sized-24.png", "sized-1.png", "Smaller</a>").doesNotContain("sized-0.png",
				"rel=\"prev\"");
		assertThat(first.text().indexOf("sized-24.png")).isLessThan(first.text().indexOf("sized-1.png"));
		assertThat(second.text()).contains("sized-0.png").doesNotContain("sized-1.png", "rel=\"next\"");
		assertThat(site.get(second.link("prev")).text()).contains("sized-24.png").doesNotContain("sized-0.png");
		assertThat(site.get("/images/?q=sized&order=smallest").text()).contains("sized-0.png")
				.doesNotContain("sized-24.png");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/images/?after=x", "/images/?order=largest&after=1", "/images/?before=1-x",
			"/images/?after=1&before=1", "/images/?format=webp", "/images/?order=size",
			"/images/?q=a+b+c+d+e+f+g+h+i+j+k"})
	void refusesAMalformedPlaceInTheCatalogue(String path) throws Exception {
		assertThat(site.get(path).status()).isEqualTo(400);
	}

	@Test
	void leadsToTheOneAddressOfTheCatalogue() throws Exception {
		Answer answer = site.get("/images");

		assertThat(answer.status()).isEqualTo(301);
		assertThat(answer.header("Location")).isEqualTo("/images/");
	}

}
