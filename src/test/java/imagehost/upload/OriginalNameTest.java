package imagehost.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalNameTest {
	@Test
	void keepsTheLastPartOfAPath() {
		assertThat(OriginalName.clean("C:\\Users\\me\\кот.jpg")).isEqualTo("кот.jpg");
		assertThat(OriginalName.clean("../../etc/passwd.png")).isEqualTo("passwd.png");
	}

	@Test
	void dropsControlAndBidirectionalCharacters() {
		assertThat(OriginalName.clean("a\r\nb\u0000c\u202Egpj.exe\u2066.jpg")).isEqualTo("abcgpj.exe.jpg");
		assertThat(OriginalName.clean("line\u2028separator.gif")).isEqualTo("lineseparator.gif");
	}

	@Test
	void composesAccents() {
		assertThat(OriginalName.clean("й.png")).isEqualTo("й.png");
	}

	@Test
	void cutsAfter255CharactersAndNeverInsideOne() {
		assertThat(OriginalName.clean("😺".repeat(300))).isEqualTo("😺".repeat(255));
	}

	@ParameterizedTest
	@ValueSource(strings = {"a.jpg", "a.JPEG", "a.Png", "a.b.gif", "blob", ""})
	void allowsImagesAndNamesThatSayNothing(String name) {
		assertThatCode(() -> OriginalName.requireAllowedExtension(name)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = {"a.svg", "a.jpg.php", ".htaccess", "a.", "a.webp"})
	void refusesOtherExtensions(String name) {
		assertThatThrownBy(() -> OriginalName.requireAllowedExtension(name)).isInstanceOf(RejectedException.class);
	}
}
