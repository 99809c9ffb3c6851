package imagehost.system.upload;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.Answer;
import imagehost.system.ServiceTest;
import imagehost.system.TestImages;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the process runs under a locale that knows ASCII alone, names of files are bytes of UTF-8 all the same. */
class LocaleIT extends ServiceTest {
	@Override
	protected Map<String, String> settings() {
		return Map.of("LC_ALL", "C", "LANG", "C");
	}

	@Test
	void keepsTheNamesOfFiles() throws Exception {
		for (String name : new String[]{"кот.jpg", "猫.png"}) {
			Answer answer = site.upload(name, TestImages.smallPng());

			assertThat(answer.status()).as(answer.text()).isEqualTo(201);
			assertThat(answer.member("original_name")).isEqualTo(name);
			assertThat(site.get("/i/" + answer.member("id")).text()).contains(name);
		}
	}
}
