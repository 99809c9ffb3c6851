package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.profilePart;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.Thumbnail;
import imagehost.system.RequiredProgram;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurboJpegThumbnailTest extends JpegThumbnailContract {
	private static final Optional<TurboJpegLibrary> LIBRARY = TurboJpegLibrary.find();

	@BeforeAll
	static void needsTheLibrary() {
		RequiredProgram.requireOrSkip(LIBRARY.isPresent(), "libturbojpeg.so.0 is not installed");
	}

	@Override
	JpegCodec codec() {
		return new TurboJpegCodec(LIBRARY.orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({"2560,1900", "1900,2553", "4000,3000"})
	void comesOfTheVerifyingPassAsItWouldLater(int width, int height) throws RejectedException {
		byte[] turned = insertFirst(JpegSamples.baseline(width, height),
				segment(JpegMarkers.APP1, JpegBytes.exif(6, 0)));

		Image image = scrub(turned).verifyAndShrink();

		Thumbnail thumbnail = image.thumbnail().orElseThrow();
		Thumbnail later = make(turned);
		assertThat(thumbnail.bytes()).isEqualTo(later.bytes());
		assertThat(thumbnail.width()).isEqualTo(later.width());
		assertThat(thumbnail.height()).isEqualTo(later.height());
	}

	@Test
	void comesOfNoPassThatYieldsTooFewPixels() throws RejectedException {
		assertThat(scrub(JpegSamples.baseline(2552, 1900)).verifyAndShrink().thumbnail()).isEmpty();
		assertThat(scrub(JpegSamples.baseline(2560, 1900)).verify().thumbnail()).isEmpty();
	}

	@Test
	void tellsTheSameFaultsWithAThumbnailAsWithout() throws RejectedException {
		byte[] whole = JpegSamples.baseline(2560, 1900);
		byte[] cut = JpegBytes.join(Arrays.copyOf(whole, whole.length / 2), bytes(0xFF, JpegMarkers.EOI));

		assertThat(rejectionOf(scrub(cut)::verifyAndShrink)).isEqualTo(rejectionOf(scrub(cut)::verify))
				.contains("missing_rows");
	}

	private static String rejectionOf(ThrowingCallable verification) {
		var rejected = (RejectedException) catchThrowable(verification);
		return rejected.rejection() + " " + rejected.facts();
	}

	private static ScrubbedImage scrub(byte[] file) throws RejectedException {
		return new ImageInspector(
				List.of(new JpegReader(ImageLimits.DEFAULT, new TurboJpegVerifier(LIBRARY.orElseThrow())))).scrub(file);
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
