package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.ascii;
import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.profilePart;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.icc.IccBytes;
import imagehost.image.icc.IccProfile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JpegProfileTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);
	private static final byte[] PROFILE = IccBytes.displayP3().tag("cprt", ascii("secret")).bytes();

	/**
	 * A profile of more than 65,519 bytes, rebuilt as well: a look-up table of 33 points an axis that changes nothing.
	 */
	static byte[] large() {
		ByteBuffer table = ByteBuffer.allocate(52 + 2 * 12 + 33 * 33 * 33 * 6).put(ascii("mft2")).putInt(0)
				.put(bytes(3, 3, 33, 0)).putInt(12, 0x10000).putInt(28, 0x10000).putInt(44, 0x10000)
				.putShort(48, (short) 2).putShort(50, (short) 2).position(52);
		for (int channel = 0; channel < 3; channel++) {
			table.putShort((short) 0).putShort((short) 0xFFFF);
		}
		for (int point = 0; point < 33 * 33 * 33; point++) {
			table.putShort((short) (point / 1089 * 2047)).putShort((short) (point / 33 % 33 * 2047))
					.putShort((short) (point % 33 * 2047));
		}
		for (int channel = 0; channel < 3; channel++) {
			table.putShort((short) 0).putShort((short) 0xFFFF);
		}
		return IccBytes.profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes();
	}

	/** Segments that hold the profile in so many parts of about the same length. */
	static byte[][] inParts(byte[] profile, int count) {
		byte[][] parts = new byte[count][];
		for (int number = 1; number <= count; number++) {
			byte[] part = Arrays.copyOfRange(profile, (number - 1) * profile.length / count,
					number * profile.length / count);
			parts[number - 1] = profilePart(number, count, part);
		}
		return parts;
	}

	@Test
	void writesTheProfileAnew() throws RejectedException {
		byte[] stored = scrub(insertFirst(BASELINE, JpegBytes.profile(PROFILE)));

		assertThat(stored).isEqualTo(withProfile(IccProfile.rebuild(PROFILE, 3).orElseThrow()));
		assertThat(JpegBytes.contains(stored, "secret")).isFalse();
		assertThat(scrub(stored)).isSameAs(stored);
	}

	@Test
	void joinsPartsInTheOrderOfTheirNumbers() throws RejectedException {
		byte[][] shuffled = inParts(PROFILE, 44); // cut within its header too
		Collections.shuffle(Arrays.asList(shuffled), new Random(1));

		assertThat(scrub(insertFirst(BASELINE, shuffled)))
				.isEqualTo(withProfile(IccProfile.rebuild(PROFILE, 3).orElseThrow()));
	}

	@Test
	void dividesALargeProfileIntoAsFewPartsAsPossible() throws RejectedException {
		byte[] rebuilt = IccProfile.rebuild(large(), 3).orElseThrow();
		int inFirst = 65_519;

		byte[] stored = scrub(insertFirst(BASELINE, inParts(large(), 7)));

		assertThat(rebuilt.length).isBetween(3 * inFirst + 1, 4 * inFirst);
		assertThat(stored).isEqualTo(insertBefore(JpegMarkers.DQT, BASELINE,
				profilePart(1, 4, Arrays.copyOf(rebuilt, inFirst)),
				profilePart(2, 4, Arrays.copyOfRange(rebuilt, inFirst, 2 * inFirst)),
				profilePart(3, 4, Arrays.copyOfRange(rebuilt, 2 * inFirst, 3 * inFirst)),
				profilePart(4, 4, Arrays.copyOfRange(rebuilt, 3 * inFirst, rebuilt.length))));
	}

	@Test
	void dropsAProfileWhoseSetIsInconsistent() throws RejectedException {
		byte[] first = inParts(PROFILE, 2)[0];
		byte[] second = inParts(PROFILE, 2)[1];

		assertThat(scrub(insertFirst(BASELINE, first))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, first, first))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, first, first, second))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, first, profilePart(2, 3, PROFILE)))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, first, profilePart(3, 2, PROFILE)))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, first, second, profilePart(0, 2, PROFILE)))).isEqualTo(BASELINE);
	}

	@Test
	void dropsWhatOnlyCallsItselfAProfile() throws RejectedException {
		byte[] archive = segment(JpegMarkers.APP2, ascii("ICC_PROFILE\0"), bytes(1, 1), new byte[500]);

		assertThat(scrub(insertFirst(BASELINE, archive))).isEqualTo(BASELINE);
		assertThat(scrub(insertFirst(BASELINE, JpegBytes.profile(Arrays.copyOf(PROFILE, 127))))).isEqualTo(BASELINE);
	}

	@Test
	void dropsTheProfileOfAnotherKindOfImage() throws RejectedException {
		assertThat(scrub(insertFirst(BASELINE, JpegBytes.profile(IccBytes.grey().bytes())))).isEqualTo(BASELINE);
	}

	private static byte[] withProfile(byte[] profile) {
		return insertBefore(JpegMarkers.DQT, BASELINE, JpegBytes.profile(profile));
	}

	private static byte[] scrub(byte[] file) throws RejectedException {
		return new JpegReader(ImageLimits.DEFAULT).inspect(file, Effort.ofOneImage()).kept().toByteArray();
	}
}
