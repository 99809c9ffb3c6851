package imagehost.image;

import static imagehost.image.JpegBytes.insertFirst;
import static imagehost.image.JpegBytes.profilePart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TurboJpegThumbnailTest extends JpegThumbnailContract {
	private static final Optional<TurboJpegLibrary> LIBRARY = TurboJpegLibrary.find();

	@BeforeAll
	static void needsTheLibrary() {
		assumeTrue(LIBRARY.isPresent(), "libturbojpeg.so.0 is not installed");
	}

	@Override
	JpegCodec codec() {
		return new TurboJpegCodec(LIBRARY.orElseThrow());
	}

	@Test
	void keepsASmallProfile() throws RejectedException {
		byte[] jpeg = JpegSamples.baseline(400, 300);

		byte[] plain = make(jpeg).bytes();
		byte[] profiled = make(insertFirst(jpeg, profilePart(1, 1, 3000))).bytes();

		assertThat(profiled).isEqualTo(JpegBytes.insertBefore(JpegMarkers.DQT, plain, profilePart(1, 1, 3000)));
	}

	@Test
	void leavesOutALargeProfileAndThatOfInks() throws RejectedException {
		byte[] jpeg = JpegSamples.baseline(400, 300);
		byte[] cmyk = JpegSamples.cmyk(40, 40, 1, 2, 3, 4);

		assertThat(make(insertFirst(jpeg, profilePart(1, 2, 40_000), profilePart(2, 2, 40_000))).bytes())
				.isEqualTo(make(jpeg).bytes());
		assertThat(make(insertFirst(cmyk, profilePart(1, 1, 3000))).bytes()).isEqualTo(make(cmyk).bytes());
	}
}
