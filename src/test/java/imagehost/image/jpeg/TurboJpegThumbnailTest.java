package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import imagehost.image.Effort;
import imagehost.image.Image;
import imagehost.image.ImageInspector;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.ScrubbedImage;
import imagehost.image.Thumbnail;
import imagehost.image.icc.IccBytes;
import imagehost.image.icc.IccProfile;
import imagehost.image.jpeg.decoder.JpegCodec;
import imagehost.image.jpeg.decoder.RgbPixels;
import imagehost.image.jpeg.decoder.TurboJpegCodec;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.image.jpeg.decoder.TurboJpegVerifier;
import imagehost.system.RequiredProgram;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
	@CsvSource({"2560,1900", "1900,2553", "4000,3000", "300,6000", "3001,2999", "2999,57", "9,2561"})
	void comesOfTheVerifyingPassNearlyAsItWouldLater(int width, int height) throws RejectedException {
		byte[] turned = insertFirst(JpegSamples.baseline(width, height),
				segment(JpegMarkers.APP1, JpegBytes.exif(6, 0)));

		Image image = scrub(turned).verifyAndShrink();

		Thumbnail thumbnail = image.thumbnail().orElseThrow();
		Thumbnail later = make(turned);
		// Of the colours, a decoder knows twice as much at an eighth as the means of blocks do.
		assertThat(meanDifference(thumbnail.bytes(), later.bytes())).isLessThan(2.5);
		assertThat(thumbnail.width()).isEqualTo(later.width());
		assertThat(thumbnail.height()).isEqualTo(later.height());
	}

	private static double meanDifference(byte[] one, byte[] other) {
		int[] left = JpegPixels.of(one);
		int[] right = JpegPixels.of(other);
		return IntStream.range(0, left.length).map(index -> Math.abs(left[index] - right[index])).average()
				.orElseThrow();
	}

	@Test
	void comesOfNoPassThatYieldsTooFewPixels() throws RejectedException {
		assertThat(scrub(JpegSamples.baseline(2552, 1900)).verifyAndShrink().thumbnail()).isEmpty();
		assertThat(scrub(JpegSamples.baseline(2560, 1900)).verify().thumbnail()).isEmpty();
	}

	/** Refining scans leave no means of blocks that following the codes could show. */
	@Test
	void comesOfNoProgressiveImage() throws RejectedException {
		assertThat(scrub(JpegSamples.progressive(2560, 48)).verifyAndShrink().thumbnail()).isEmpty();
	}

	@Test
	void findsTheSameFaultsWithAThumbnailAsWithout() throws RejectedException {
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
				List.of(new JpegReader(ImageLimits.DEFAULT, new TurboJpegVerifier(LIBRARY.orElseThrow()))))
				.scrub(file, Effort.ofOneImage());
	}

	@Test
	void keepsASmallProfile() throws RejectedException {
		byte[] jpeg = JpegSamples.baseline(400, 300);
		byte[] profile = IccBytes.displayP3().bytes();
		byte[] rebuilt = IccProfile.rebuild(profile, 3).orElseThrow();

		byte[] plain = make(jpeg).bytes();
		byte[] profiled = make(insertFirst(jpeg, JpegBytes.profile(profile))).bytes();

		assertThat(profiled).isEqualTo(JpegBytes.insertBefore(JpegMarkers.DQT, plain, JpegBytes.profile(rebuilt)));
	}

	@Test
	void leavesOutALargeProfileAndThatOfInks() throws RejectedException {
		byte[] jpeg = JpegSamples.baseline(400, 300);
		byte[] cmyk = JpegSamples.cmyk(40, 40, 1, 2, 3, 4);
		byte[] ofInks = IccBytes.profile("CMYK", "Lab ").tag("A2B0", IccBytes.table8(4).array()).bytes();

		assertThat(make(insertFirst(jpeg, JpegProfileTest.inParts(JpegProfileTest.large(), 4))).bytes())
				.isEqualTo(make(jpeg).bytes());
		assertThat(make(insertFirst(cmyk, JpegBytes.profile(ofInks))).bytes()).isEqualTo(make(cmyk).bytes());
	}

	/** A half, a quarter or an eighth, as long as enough is left. */
	@ParameterizedTest
	@CsvSource({"2560, 320", "2553, 320", "2552, 638", "1277, 320", "1276, 638", "639, 320", "638, 638", "5, 5"})
	void decodesAtTheSmallestScaleThatIsEnough(int side, int decoded) throws RejectedException {
		for (boolean isWide : new boolean[]{true, false}) {
			byte[] jpeg = JpegSamples.grey(isWide ? side : 9, isWide ? 9 : side);
			try (Arena arena = Arena.ofConfined()) {
				RgbPixels pixels = codec().decode(arena, jpeg, JpegFrameParser.find(jpeg, ImageLimits.DEFAULT), 320);

				assertThat(isWide ? pixels.width() : pixels.height()).isEqualTo(decoded);
			}
		}
	}

	/** 255 is no ink. */
	@Test
	void makesColoursOfInks() throws RejectedException {
		byte[] jpeg = JpegSamples.cmyk(16, 16, 200, 100, 40, 128);
		try (Arena arena = Arena.ofConfined()) {
			RgbPixels pixels = codec().decode(arena, jpeg, JpegFrameParser.find(jpeg, ImageLimits.DEFAULT), 320);

			for (int pixel = 0; pixel < 16 * 16; pixel++) {
				for (int channel = 0; channel < 3; channel++) {
					assertThat(pixels.bytes().get(ValueLayout.JAVA_BYTE, 3L * pixel + channel) & 0xFF)
							.isCloseTo(new int[]{200, 100, 40}[channel] * 128 / 255, within(2));
				}
			}
		}
	}
}
