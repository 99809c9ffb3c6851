package imagehost.image;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.system.RequiredProgram;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurboJpegDecoderTest extends JpegDecoderContract {
	private static final Optional<TurboJpegLibrary> LIBRARY = TurboJpegLibrary.find();

	@BeforeAll
	static void needsTheLibrary() {
		RequiredProgram.requireOrSkip(LIBRARY.isPresent(), "libturbojpeg.so.0 is not installed");
	}

	@Override
	JpegDecoder decoder() {
		return new TurboJpegDecoder(LIBRARY.orElseThrow());
	}

	@Test
	void namesTheLibrary() {
		assertThat(decoder().description()).matches("libjpeg-turbo \\(libturbojpeg.*\\)");
	}

	@Test
	void isChosenWhereTheLibraryIs() {
		assertThat(JpegDecoders.ofThisMachine()).isInstanceOf(TurboJpegDecoder.class);
	}
}
