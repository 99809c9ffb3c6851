package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFormatTest {
	@ParameterizedTest
	@CsvSource({"JPEG,FFD8FFE0", "JPEG,FFD8FF", "PNG,89504E470D0A1A0A00", "GIF,474946383761", "GIF,47494638396100"})
	void isKnownByItsFirstBytes(ImageFormat format, String file) {
		assertThat(ImageFormat.of(HexFormat.of().parseHex(file))).contains(format);
	}

	@ParameterizedTest
	@CsvSource({"FFD8", "FFD800", "89504E470D0A1A", "474946383861", "3C737667", "''"})
	void isNothingElse(String file) {
		assertThat(ImageFormat.of(HexFormat.of().parseHex(file))).isEmpty();
	}

	@Test
	void isStoredUnderOneExtensionAndClaimedByEach() {
		assertThat(ImageFormat.ofExtension("jpg")).contains(ImageFormat.JPEG);
		assertThat(ImageFormat.ofExtension("jpeg")).isEmpty();
		assertThat(ImageFormat.claimedBy("jpeg")).contains(ImageFormat.JPEG);
		assertThat(ImageFormat.claimedBy("jpg")).contains(ImageFormat.JPEG);
		assertThat(ImageFormat.claimedBy("webp")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"JPEG, image/jpeg, false, jpg jpeg, ffd8ff", "PNG, image/png, true, png, 89504e470d0a1a0a",
			"GIF, image/gif, true, gif, 474946383761 474946383961"})
	void saysWhatOthersNeedToKnowOfIt(ImageFormat format, String mediaType, boolean canBeTransparent,
			String extensions, String signatures) {
		assertThat(format.mediaType()).isEqualTo(mediaType);
		assertThat(format.canBeTransparent()).isEqualTo(canBeTransparent);
		assertThat(format.extensions()).containsExactly(extensions.split(" "));
		assertThat(format.signatures()).containsExactly(signatures.split(" "));
		assertThat(format.textKey()).isEqualTo("format." + format.code());
	}

	@ParameterizedTest
	@CsvSource({"JPEG,jpeg", "PNG,png", "GIF,gif"})
	void hasACode(ImageFormat format, String code) {
		assertThat(format.code()).isEqualTo(code);
		assertThat(ImageFormat.ofCode(code)).contains(format);
	}
}
