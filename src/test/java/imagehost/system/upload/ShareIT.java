package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.Form;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a telephone's menu "Share" brings, as the manifest describes it. */
class ShareIT extends ServiceTest {
	private static final Pattern ACTION = Pattern.compile("\"action\": \"([^\"]+)\"");

	@Test
	void storesAllThatIsTakenUnlistedAndSaysWhatIsNot() throws Exception {
		Matcher action = ACTION.matcher(site.get("/manifest.webmanifest").text());
		assertThat(action.find()).isTrue();

		Answer answer = site.post(action.group(1), new Form().file("shared-one.png", TestImages.smallPng())
				.file("shared.txt", TestImages.smallPng()).file("shared-two.png", TestImages.png(50, 40)));

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.text()).contains("shared-one.png", "shared-two.png", "Файлы .txt не поддерживаются",
				"/delete?key=", "data-listed=\"false\"");
		assertThat(site.get("/api/images?q=shared").text()).doesNotContain("shared-one.png", "shared-two.png");
		Matcher page = Pattern.compile("href=\"(/i/[0-9a-z]{16})\"").matcher(answer.text());
		assertThat(page.find()).isTrue();
		assertThat(site.get(page.group(1)).status()).isEqualTo(200);
	}

	/** Each image has a cookie. nginx takes a head of 4 KiB; of a longer one it makes a 502, though all is stored. */
	@Test
	void hasRoomForTheKeysOfAsManyFilesAsThereMayBe() throws Exception {
		Form form = new Form();
		for (int number = 0; number < 20; number++) {
			form.file("one-of-twenty.png", TestImages.smallPng());
		}

		Answer answer = site.post("/share?listed=false", form);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.head().split("delete_key=", -1)).hasSize(21);
		assertThat(answer.head().length()).isLessThan(3_600);
	}

	@Test
	void saysWhyNothingIsStored() throws Exception {
		Answer answer = site.post("/share?listed=false", new Form().file("large.png", new byte[5_242_881]));

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.text()).contains("Загрузить не удалось", "role=\"alert\"", "может уменьшить файл");
	}

	@Test
	void isForPostAlone() throws Exception {
		assertThat(site.get("/share").status()).isEqualTo(405);
	}
}
