package imagehost.web;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ImageFormat;
import imagehost.language.Language;
import imagehost.language.Messages;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that list the formats are written by hand, and must name every one of them. */
class FormatTextsTest {
	@ParameterizedTest
	@EnumSource
	void namesEveryFormat(ImageFormat format) {
		assertNamed("rejection.not_an_image", messages -> messages.text(format.textKey()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"page.home.hint", "page.terms.limits.text"})
	void namesTheExtensionOfEveryFormat(String key) {
		for (ImageFormat format : ImageFormat.values()) {
			assertNamed(key, _ -> format.extension().toUpperCase(Locale.ROOT));
		}
	}

	@Test
	void namesTheExtensionOfEveryFormatAsItStandsInNamesOfFiles() {
		for (ImageFormat format : ImageFormat.values()) {
			assertNamed("page.upload.hint", _ -> "." + format.extension());
			format.extensions().forEach(
					extension -> assertNamed("rejection.extension_not_allowed", _ -> "." + extension));
		}
	}

	private static void assertNamed(String key, Function<Messages, String> name) {
		for (Language language : Language.values()) {
			Messages messages = Messages.in(language);
			assertThat(messages.text(key)).as(key + " in " + language).contains(name.apply(messages));
		}
	}
}
