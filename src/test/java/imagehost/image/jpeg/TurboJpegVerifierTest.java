package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.jpeg.decoder.JpegDecoders;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.image.jpeg.decoder.TurboJpegVerifier;
import imagehost.system.RequiredProgram;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurboJpegVerifierTest extends JpegVerifierContract {
	private static final Optional<TurboJpegLibrary> LIBRARY = TurboJpegLibrary.find();

	@BeforeAll
	static void needsTheLibrary() {
		RequiredProgram.requireOrSkip(LIBRARY.isPresent(), "libturbojpeg.so.0 is not installed");
	}

	@Override
	JpegVerifier decoder() {
		return new TurboJpegVerifier(LIBRARY.orElseThrow());
	}

	@Test
	void namesTheLibrary() {
		assertThat(decoder().description()).matches("libjpeg-turbo \\(libturbojpeg.*\\)");
	}

	@Test
	void isChosenWhereTheLibraryIs() {
		assertThat(JpegDecoders.verifierOfThisMachine()).isInstanceOf(TurboJpegVerifier.class);
	}
}
