package imagehost.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeSvgTest {
	private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 ([0-9]+) [0-9]+\"");
	private static final Pattern BAR = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1");
	private static final int PIXELS_A_MODULE = 4;
	private static final int WHITE = 0xFFFFFF;

	@ParameterizedTest
	@ValueSource(strings = {"http://a/", "http://localhost:8000/images/7k3v0q9m2c8x1hzt.jpg",
			"https://images.of-a-rather-long-name.example:8443/below/a/path/images/7k3v0q9m2c8x1hzt.png",
			"https://xn--80aaxgqbdi.xn--p1ai/images/7k3v0q9m2c8x1hzt.gif"})
	void isReadAsTheTextItWasMadeOf(String text) throws ReaderException {
		String svg = QrCodeSvg.of(text);

		assertThat(read(svg)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 60, 120, 200})
	void isReadAtEveryLengthThatALinkMayHave(int length) throws ReaderException {
		String text = "a".repeat(length);

		assertThat(read(QrCodeSvg.of(text))).isEqualTo(text);
	}

	private static String read(String svg) throws ReaderException {
		int side = Integer.parseInt(SIDE.matcher(svg).results().findFirst().orElseThrow().group(1)) * PIXELS_A_MODULE;
		int[] pixels = new int[side * side];
		Arrays.fill(pixels, WHITE);
		BAR.matcher(svg).results().forEach(bar -> fill(pixels, side, bar));
		var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
		return new QRCodeReader().decode(image).getText();
	}

	private static void fill(int[] pixels, int side, MatchResult bar) {
		int left = Integer.parseInt(bar.group(1)) * PIXELS_A_MODULE;
		int top = Integer.parseInt(bar.group(2)) * PIXELS_A_MODULE;
		int width = Integer.parseInt(bar.group(3)) * PIXELS_A_MODULE;
		for (int y = top; y < top + PIXELS_A_MODULE; y++) {
			Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
		}
	}
}
