package imagehost.image.png;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.rows4x3;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.ExifOrientation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of orientation and colour profile: what is kept of eXIf and iCCP. */
class PngMetadataTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();

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
	void keepsAColourProfile() {
		byte[] file = grey4x3().chunk("iCCP", profileChunk(profile(400, 400))).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void leavesOutWhatHidesBehindTheColourProfile() {
		byte[] sound = profileChunk(profile(400, 400));
		byte[] file = grey4x3().chunk("iCCP", Arrays.copyOf(sound, sound.length + 9)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().chunk("iCCP", sound).data(rows4x3()).end());
	}

	@Test
	void dropsAProfileThatIsNoneOrOfAnotherLengthThanItSays() {
		byte[] noSignature = profile(400, 400);
		noSignature[36] = 'x';
		byte[] sound = profileChunk(profile(400, 400));

		assertThat(scrubbedWithProfile(profileChunk(noSignature))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk(profile(500, 400)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk(profile(400, 500)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk(profile(100, 100)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(Arrays.copyOf(sound, sound.length - 6))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(new byte[200])).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(new byte[0])).isEqualTo(PLAIN);
	}

	@Test
	void dropsAProfileThatInflatesBeyondTheBound() {
		int length = 5 * 1024 * 1024;

		assertThat(scrubbedWithProfile(profileChunk(profile(length, length)))).isEqualTo(PLAIN);
		assertThat(scrubbedWithProfile(profileChunk(profile(400, 50_000_000)))).isEqualTo(PLAIN);
	}

	private static byte[] scrubbedWithProfile(byte[] chunk) {
		return scrubbed(grey4x3().chunk("iCCP", chunk).data(rows4x3()).end());
	}

	private static byte[] profile(int declared, int length) {
		return ByteBuffer.allocate(length).putInt(0, declared).putInt(36 % length, 0x61637370).array();
	}

	private static byte[] profileChunk(byte[] profile) {
		byte[] deflated = deflate(profile);
		byte[] name = "ICC\0\0".getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(name.length + deflated.length).put(name).put(deflated).array();
	}
}
