package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.curve;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.gamma;
import static imagehost.image.icc.IccBytes.grey;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccBytes.table8;
import static imagehost.image.icc.IccBytes.xyz;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tags of a stored profile, byte by byte, and the bounds of those that are read. */
class IccWriterTest {
	private static final int MAX_READ_BYTES = 4 << 20;
	private static final int MAX_BYTES = 1 << 20;

	@Test
	void writesTheTextsOfVersionFour() {
		byte[] expected = written(new byte[][]{localized("Profile of this image"), localized("Not stated"),
				xyz(0xF6D6, 0x10000, 0xD32D), gamma()});

		assertThat(tagsOf(rebuilt(grey().bytes(), 1))).isEqualTo(expected);
	}

	@Test
	void writesTheTextsOfVersionTwo() {
		byte[] description = ascii("desc\0\0\0\0\0\0\0\26Profile of this image\0" + "\0".repeat(78));
		byte[] expected = written(new byte[][]{description, ascii("text\0\0\0\0Not stated\0"),
				xyz(0xF6D6, 0x10000, 0xD32D), gamma()});

		assertThat(tagsOf(rebuilt(grey().header(8, (byte) 2).bytes(), 1))).isEqualTo(expected);
	}

	/** Section 10.15: one record, of English. */
	private static byte[] localized(String text) {
		byte[] characters = text.getBytes(StandardCharsets.UTF_16BE);
		return ByteBuffer.allocate(28 + characters.length).put(ascii("mluc")).putInt(0).putInt(1).putInt(12)
				.put(ascii("enUS")).putInt(characters.length).putInt(28).put(characters).array();
	}

	/** Everything behind the header of a grey profile. */
	private static byte[] written(byte[][] tags) {
		String[] signatures = {"desc", "cprt", "wtpt", "kTRC"};
		ByteBuffer table = ByteBuffer.allocate(2_000).putInt(4);
		int offset = 128 + 4 + 4 * 12;
		for (int index = 0; index < 4; index++) {
			table.put(ascii(signatures[index])).putInt(offset).putInt(tags[index].length);
			table.put(offset - 128, tags[index]);
			offset += (tags[index].length + 3) / 4 * 4;
		}
		return Arrays.copyOf(table.array(), offset - 128);
	}

	private static byte[] tagsOf(byte[] profile) {
		return Arrays.copyOfRange(profile, 128, profile.length);
	}

	@Test
	void readsAsManyTagsAsAProfileMayHave() {
		IccBytes file = displayP3();
		for (int number = 6; number < 1_024; number++) {
			file.tag("x%03x".formatted(number), ascii("four"));
		}

		assertThat(rebuilt(file.bytes())).isEqualTo(rebuilt(displayP3().bytes()));
		assertDropped(file.tag("more", ascii("four")).bytes());
	}

	@Test
	void takesNoTagWithoutAType() {
		assertThat(rebuilt(displayP3().tag("xxxx", ascii("four")).bytes())).isEqualTo(rebuilt(displayP3().bytes()));
		assertDropped(displayP3().tag("xxxx", ascii("thr")).bytes());
	}

	@Test
	void takesOfEqualSignaturesTheFirst() {
		byte[] file = displayP3().tag("rTRD", gamma(0x10000)).bytes();
		byte[] twice = ByteBuffer.wrap(file).put(128 + 4 + 6 * 12, ascii("rTRC")).array();

		assertThat(rebuilt(twice)).isEqualTo(rebuilt(displayP3().bytes()));
	}

	@Test
	void needsEveryPrimaryAndEveryCurve() {
		for (String missing : new String[]{"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}) {
			byte[] file = displayP3().bytes();
			for (int entry = 132; entry < 132 + 6 * 12; entry += 12) {
				if (Arrays.equals(file, entry, entry + 4, ascii(missing), 0, 4)) {
					file[entry] = 'x';
				}
			}

			assertDropped(file);
		}
	}

	@Test
	void takesAGreyCurveForGreyAlone() {
		byte[] both = profile("RGB ", "Lab ").tag("kTRC", gamma()).tag("A2B0", table8(3).array()).bytes();

		assertThat(rebuilt(both)).isEqualTo(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table8(3).array()).bytes()));
		assertDropped(profile("GRAY", "XYZ ").tag("rTRC", gamma()).bytes());
	}

	/** A scanner's profile has large tables from colours to the device, which no browser reads. */
	@Test
	void takesNoProfileOfMoreThanFourMebibytes() {
		byte[] file = displayP3().bytes();

		assertThat(rebuilt(displayP3().tail(new byte[MAX_READ_BYTES - file.length]).bytes())).isEqualTo(rebuilt(file));
		assertDropped(displayP3().tail(new byte[MAX_READ_BYTES - file.length + 1]).bytes());
	}

	/** What is written has texts that the file may lack. */
	@Test
	void writesNoProfileOfMoreThanAMebibyte() {
		assertThat(almostTooLong(135, 135, 135)).hasSize(MAX_BYTES);
		assertDropped(almostTooLong(135, 135, 135));
		assertThat(rebuilt(almostTooLong(106, 106, 104))).hasSize(MAX_BYTES);
		assertDropped(almostTooLong(106, 106, 106));
	}

	/** A table of 55 points an axis with the longest curves, and three curves of so many samples. */
	private static byte[] almostTooLong(int... samples) {
		int entries = 4_096;
		byte[] table = ByteBuffer.allocate(52 + 12 * entries + 6 * 55 * 55 * 55).put(ascii("mft2")).putInt(0)
				.put(new byte[]{3, 3, 55, 0}).putShort(48, (short) entries).putShort(50, (short) entries).array();
		IccBytes profile = profile("RGB ", "XYZ ").tag("A2B0", table);
		for (int colour = 0; colour < 3; colour++) {
			int first = colour;
			String letter = "rgb".substring(colour, colour + 1);
			profile.tag(letter + "XYZ", xyz(colour, 2, 3)).tag(letter + "TRC",
					curve(IntStream.range(0, samples[colour]).map(index -> index * 400 + first).toArray()));
		}
		return profile.bytes();
	}
}
