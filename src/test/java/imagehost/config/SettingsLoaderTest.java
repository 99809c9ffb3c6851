package imagehost.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.language.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsLoaderTest {
	@Test
	void hasDefaultsForEverything() {
		Settings settings = SettingsLoader.load(Map.of("PATH", "/usr/bin"));

		assertThat(settings.address().port()).isEqualTo(8000);
		assertThat(settings.address().bind()).isEqualTo("127.0.0.1");
		assertThat(settings.folders().images()).isEqualTo(Path.of("var/images"));
		assertThat(settings.limits().maxUploadBytes()).isEqualTo(5_242_880);
		assertThat(settings.isListedByDefault()).isTrue();
		assertThat(settings.language()).isEqualTo(Language.RU);
		assertThat(settings.address().publicUrl()).isEmpty();
		assertThat(settings.access().adminToken()).isEmpty();
	}

	@Test
	void readsWhatIsSet() {
		Settings settings = SettingsLoader.load(Map.of("IMAGEHOST_PORT", "9000", "IMAGEHOST_PUBLIC_URL",
				"https://img.example", "IMAGEHOST_LISTED_BY_DEFAULT", "false", "IMAGEHOST_LANGUAGE", "en"));

		assertThat(settings.address().port()).isEqualTo(9000);
		assertThat(settings.address().publicUrl()).hasValue(URI.create("https://img.example"));
		assertThat(settings.isListedByDefault()).isFalse();
		assertThat(settings.language()).isEqualTo(Language.EN);
	}

	@Test
	void readsSeveralUploadTokensAndShowsNoneOfThem() {
		assertThat(SettingsLoader.load(Map.of("IMAGEHOST_UPLOAD_TOKENS", "a-token-of-the-tests, another-token-of-them"))
				.access().uploadTokens()).containsExactlyInAnyOrder("a-token-of-the-tests", "another-token-of-them");
		assertThatThrownBy(() -> SettingsLoader.load(Map.of("IMAGEHOST_UPLOAD_TOKENS", "a-token-of-the-tests,short")))
				.isInstanceOf(SettingsException.class).hasMessageContaining("IMAGEHOST_UPLOAD_TOKENS")
				.hasMessageNotContaining("short").hasMessageNotContaining("a-token");
	}

	@Test
	void readsTheOriginsOfOtherSites() {
		assertThat(SettingsLoader.load(Map.of("IMAGEHOST_CORS_ORIGINS", "https://a.example:8443, http://localhost"))
				.access().corsOrigins()).containsExactlyInAnyOrder("https://a.example:8443", "http://localhost");
		assertThat(SettingsLoader.load(Map.of("IMAGEHOST_CORS_ORIGINS", "app://obsidian.md")).access().corsOrigins())
				.containsExactly("app://obsidian.md");
		assertThat(SettingsLoader.load(Map.of("IMAGEHOST_CORS_ORIGINS", "*")).access().corsOrigins())
				.containsExactly("*");
		for (String wrong : new String[]{"https://a.example/", "a.example", "https://*.example", "https://a\nb"}) {
			assertThatThrownBy(() -> SettingsLoader.load(Map.of("IMAGEHOST_CORS_ORIGINS", wrong)))
					.isInstanceOf(SettingsException.class).hasMessageContaining("IMAGEHOST_CORS_ORIGINS");
		}
	}

	@Test
	void checksTheTrustedProxies() {
		for (String right : new String[]{"10.0.0.1", "10.0.0.0/8, 2001:db8::/32,::1", "0.0.0.0/0"}) {
			assertThat(SettingsLoader.load(Map.of("IMAGEHOST_TRUSTED_PROXIES", right))).isNotNull();
		}
		for (String wrong : new String[]{"nginx", "10.0.0.0/33", "10.0.0.0/", "10.0.0", "::/129",
				"10.0.0.1 10.0.0.2"}) {
			assertThatThrownBy(() -> SettingsLoader.load(Map.of("IMAGEHOST_TRUSTED_PROXIES", wrong))).as(wrong)
					.isInstanceOf(SettingsException.class).hasMessageContaining("IMAGEHOST_TRUSTED_PROXIES");
		}
	}

	@Test
	void takesAnEmptyValueForUnset() {
		assertThat(SettingsLoader.load(Map.of("IMAGEHOST_PORT", "")).address().port()).isEqualTo(8000);
	}

	@Test
	void namesEveryFaultAtOnce() {
		assertThatThrownBy(() -> SettingsLoader.load(Map.of("IMAGEHOST_PORT", "eighty", "IMAGEHOST_MAX_UPLOAD_BYTES",
				"1", "IMAGEHOST_PUBLIC_URL", "ftp://x", "IMAGEHOST_LISTED_BY_DEFAULT", "perhaps", "IMAGEHOST_LANGUAGE",
				"de", "IMAGEHOST_IMAGES_DIR", "a", "IMAGEHOST_LOGS_DIR", "a/b", "IMAGEHOST_PROT", "8000",
				"IMAGEHOST_ADMIN_TOKEN", "short", "IMAGEHOST_LOG_FORMAT", "xml"))).isInstanceOf(SettingsException.class)
				.hasMessageContaining("IMAGEHOST_PORT must be a whole number from 0 to 65535, is \"eighty\"")
				.hasMessageContaining("IMAGEHOST_MAX_UPLOAD_BYTES").hasMessageContaining("IMAGEHOST_LOG_FORMAT")
				.hasMessageContaining("IMAGEHOST_PUBLIC_URL")
				.hasMessageContaining("IMAGEHOST_LISTED_BY_DEFAULT").hasMessageContaining("IMAGEHOST_LANGUAGE")
				.hasMessageContaining("neither inside the other")
				.hasMessageContaining("IMAGEHOST_PROT is not a setting").hasMessageContaining("IMAGEHOST_ADMIN_TOKEN")
				.hasMessageNotContaining("short");
	}

	@Test
	void refusesMoreDecodersThanTheHeapCanHold() {
		assertThatThrownBy(() -> SettingsLoader.load(
				Map.of("IMAGEHOST_DECODERS", "256", "IMAGEHOST_MAX_UPLOAD_BYTES", "104857600",
						"IMAGEHOST_UPLOAD_MEMORY_BYTES", "104857600")))
				.isInstanceOf(SettingsException.class).hasMessageContaining("IMAGEHOST_DECODERS must be at most ");
	}

	@Test
	void allowsADecoderForEach32MiBOfTheHeap() {
		assertThat(SettingsLoader.mostDecoders(174L << 20, 5 << 20)).isEqualTo(5);
		assertThat(SettingsLoader.mostDecoders(16L << 30, 5 << 20)).isEqualTo(256);
		assertThat(SettingsLoader.mostDecoders(64L << 20, 100 << 20)).isEqualTo(2);
	}

	@Test
	void refusesLessMemoryThanOneFileNeeds() {
		assertThatThrownBy(() -> SettingsLoader.load(
				Map.of("IMAGEHOST_UPLOAD_MEMORY_BYTES", "2000000", "IMAGEHOST_MAX_UPLOAD_BYTES", "3000000")))
				.isInstanceOf(SettingsException.class).hasMessageContaining("at least IMAGEHOST_MAX_UPLOAD_BYTES");
	}
}
