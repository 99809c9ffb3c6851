package imagehost.image.png;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ExifOrientation;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import imagehost.image.icc.IccProfile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of orientation and colour profile: what is kept of eXIf and iCCP. */
class PngMetadataTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();
	private static final byte[] PROFILE = IccBytes.grey().bytes();

	@ParameterizedTest
	@ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
	void keepsOfExifTheOrientationAlone(int orientation) {
		byte[] minimal = ExifOrientation.minimalTiff(orientation);
		byte[] exif = Arrays.copyOf(minimal, minimal.length + 100);
		byte[] file = grey4x3().chunk("eXIf", exif).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().chunk("eXIf", minimal).data(rows4x3()).end());
		assertThat(image(file).width()).isEqualTo(orientation >= 5 ? 3 : 4);
		assertThat(image(file).height()).isEqualTo(orientation >= 5 ? 4 : 3);
	}

	@Test
	void dropsExifThatTurnsNothingOrIsDamagedOrComesAfterTheData() {
		byte[] upright = ExifOrientation.minimalTiff(1);
		byte[] turned = ExifOrientation.minimalTiff(6);

		assertThat(scrubbed(grey4x3().chunk("eXIf", upright).data(rows4x3()).end())).isEqualTo(PLAIN);
		assertThat(scrubbed(grey4x3().chunkWithWrongCrc("eXIf", turned).data(rows4x3()).end())).isEqualTo(PLAIN);
		assertThat(scrubbed(grey4x3().data(rows4x3()).chunk("eXIf", turned).end())).isEqualTo(PLAIN);
		assertThat(scrubbed(grey4x3().chunk("eXIf").data(rows4x3()).end())).isEqualTo(PLAIN);
	}

	@Test
	void writesAColourProfileAnew() {
		byte[] rebuilt = IccProfile.rebuild(IccBytes.grey().bytes(), 1).orElseThrow();
		byte[] canonical = grey4x3().chunk("iCCP", profileChunk("icc", rebuilt)).data(rows4x3()).end();

		byte[] stuffed = IccBytes.grey().tag("mmod", "HIDDEN-7f3a".getBytes(StandardCharsets.US_ASCII)).bytes();

		assertThat(scrubbedWithProfile(profileChunk("HIDDEN-7f3a", stuffed))).isEqualTo(canonical);
	}

	/** Otherwise thousands in one file, each of which inflates to a megabyte, would take seconds. */
	/** It is inflated and written anew, and what comes of that is deflated. */
	@Test
	void countsWhatAProfileTakes() throws RejectedException {
		byte[] plain = grey4x3().data(rows4x3()).end();
		byte[] file = grey4x3().chunk("iCCP", profileChunk("x", PROFILE)).data(rows4x3()).end();
		byte[] rebuilt = IccProfile.rebuild(PROFILE, 1).orElseThrow();

		long more = spent(file) - spent(plain);

		assertThat(more).isEqualTo(105L * (file.length - plain.length) + 20L * PROFILE.length + 60L * rebuilt.length);
	}

	private static long spent(byte[] file) throws RejectedException {
		Effort effort = Effort.ofOneImage();
		new PngReader(ImageLimits.DEFAULT).inspect(file, effort);
		return effort.spent();
	}

	@Test
	void looksAtOneColourProfileOnly() {
		byte[] file = grey4x3().chunk("iCCP", profileChunk("x", new byte[200]))
				.chunk("iCCP", profileChunk("x", PROFILE)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void leavesOutWhatHidesBehindTheColourProfile() {
		byte[] sound = profileChunk("x", PROFILE);

		assertThat(scrubbedWithProfile(Arrays.copyOf(sound, sound.length + 9))).isEqualTo(scrubbedWithProfile(sound))
				.hasSizeGreaterThan(PLAIN.length);
	}

	@Test
	void deflatesAColourProfileAnew() {
		try (Deflater deflater = new Deflater(0)) {
			byte[] stored = new byte[PROFILE.length + 64];
			deflater.setInput(PROFILE);
			deflater.finish();
			int length = deflater.deflate(stored);
			byte[] chunk = ByteBuffer.allocate(3 + length).put("x\0\0".getBytes(StandardCharsets.ISO_8859_1))
					.put(stored, 0, length).array();

			assertThat(scrubbedWithProfile(chunk)).isEqualTo(scrubbedWithProfile(profileChunk("x", PROFILE)));
		}
	}

	@Test
	void dropsAProfileThatIsNoneOrOfAnotherLengthThanItSays() {
		byte[] noSignature = PROFILE.clone();
		noSignature[36] = 'x';
		byte[] sound = profileChunk("x", PROFILE);

		assertThat(scrubbedWithProfile(profileChunk("x", noSignature))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("x", Arrays.copyOf(PROFILE, PROFILE.length + 4)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("x", Arrays.copyOf(PROFILE, PROFILE.length - 4)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("x", new byte[3]))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("", PROFILE))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("x".repeat(80), PROFILE))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(Arrays.copyOf(sound, sound.length - 6))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(new byte[200])).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(new byte[0])).isEqualTo(PLAIN);
	}

	@Test
	void dropsAProfileThatInflatesBeyondTheBound() {
		int length = 5 * 1024 * 1024;

		assertThat(scrubbedWithProfile(profileChunk("x", ByteBuffer.allocate(length).put(PROFILE).putInt(0, length)
				.array()))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk("x", new byte[50_000_000]))).isEqualTo(PLAIN);
	}

	@Test
	void dropsWhatAProfileOverrides() {
		byte[] gamma = {0, 0, (byte) 0xB1, (byte) 0x8F};
		byte[] profile = profileChunk("x", PROFILE);
		byte[] alone = scrubbedWithProfile(profile);

		assertThat(scrubbed(grey4x3().chunk("gAMA", gamma).chunk("sRGB", (byte) 0).chunk("iCCP", profile)
				.data(rows4x3()).end())).isEqualTo(alone);
		assertThat(scrubbed(grey4x3().chunk("gAMA", gamma).chunk("sRGB", (byte) 0).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("sRGB", (byte) 0).data(rows4x3()).end());
		assertThat(scrubbed(grey4x3().chunk("gAMA", gamma).chunk("iCCP", new byte[20]).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("gAMA", gamma).data(rows4x3()).end());
	}

	private static byte[] scrubbedWithProfile(byte[] chunk) {
		return scrubbed(grey4x3().chunk("iCCP", chunk).data(rows4x3()).end());
	}

	/** At the level at which it is written. */
	private static byte[] profileChunk(String name, byte[] profile) {
		byte[] deflated = new byte[profile.length + 64];
		try (Deflater deflater = new Deflater(4)) {
			deflater.setInput(profile);
			deflater.finish();
			deflated = Arrays.copyOf(deflated, deflater.deflate(deflated));
		}
		byte[] beginning = (name + "\0\0").getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(beginning.length + deflated.length).put(beginning).put(deflated).array();
	}
}
