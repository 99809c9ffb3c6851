package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.gamma;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccBytes.xyz;
import static imagehost.image.icc.IccRebuilding.assertDropped;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a colour profile, and what it then looks like. */
class IccProfileTest {
	private static final String MARKER = "HIDDEN-7f3a";

	@Test
	void leavesAFixedFormOfTheColoursAlone() {
		byte[] plain = rebuilt(displayP3().bytes());

		byte[] stuffed = rebuilt(displayP3().header(4, ascii("MARK")).header(24, ascii("HIDDEN-7f3aX"))
				.header(40, ascii("MARKMARKMARKMARKMARKMARK")).header(80, ascii(MARKER)).header(100, ascii(MARKER))
				.header(9, (byte) 0x35).tag("desc", ascii("text\0\0\0\0" + MARKER)).tag("cprt", ascii(MARKER))
				.tag("mmod", ascii(MARKER)).tag("wtpt", xyz(0x48494444, 0x454E2D37, 0x66336141))
				.tag("A2B2", ascii(MARKER)).tag("B2A0", ascii(MARKER)).gap(ascii(MARKER)).tail(ascii(MARKER)).bytes());

		assertThat(stuffed).isEqualTo(plain);
		assertThat(new String(plain, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER).doesNotContain("MARK");
	}

	@Test
	void cutsWhatComesBehindTheDeclaredSize() {
		byte[] file = displayP3().bytes();

		assertThat(rebuilt(Arrays.copyOf(file, file.length + 999))).isEqualTo(rebuilt(file));
	}

	@Test
	void leavesNoGapAndNoTailAndSharesEqualData() {
		ByteBuffer rebuilt = ByteBuffer.wrap(rebuilt(displayP3().gap(new byte[9]).bytes()));

		List<Integer> offsets = new ArrayList<>();
		int end = 132 + 12 * rebuilt.getInt(128);
		for (int tag = 0; tag < rebuilt.getInt(128); tag++) {
			int offset = rebuilt.getInt(136 + 12 * tag);
			if (!offsets.contains(offset)) {
				assertThat(offset).isEqualTo(end);
				end += (rebuilt.getInt(140 + 12 * tag) + 3) / 4 * 4;
			}
			offsets.add(offset);
		}
		assertThat(end).isEqualTo(rebuilt.limit()).isEqualTo(rebuilt.getInt(0));
		assertThat(offsets).hasSize(9);
		assertThat(offsets.get(7)).isEqualTo(offsets.get(6)).isEqualTo(offsets.get(8));
	}

	@ParameterizedTest
	@ValueSource(ints = {2, 4})
	void keepsTheColours(int version) {
		byte[] file = displayP3().header(8, (byte) version).tag("cprt", ascii("text\0\0\0\0x\0"))
				.tag("wtpt", xyz(0xF6D6, 0x10000, 0xD32D)).bytes();
		ColorSpace before = new ICC_ColorSpace(ICC_Profile.getInstance(file));
		ColorSpace after = new ICC_ColorSpace(ICC_Profile.getInstance(rebuilt(file)));

		for (float[] colour : new float[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.3f, 0.5f, 0.7f}}) {
			assertThat(after.toRGB(colour)).isEqualTo(before.toRGB(colour));
		}
	}

	@Test
	void cutsEachTagToItsContent() {
		byte[] long1 = Arrays.copyOf(gamma(), 60);
		byte[] long2 = Arrays.copyOf(xyz(0x83DF, 0x3DBF, -0x45), 99);
		long1[59] = 1;
		long2[4] = 1;
		long2[98] = 1;

		assertThat(rebuilt(displayP3().tag("rTRC", long1).tag("rXYZ", long2).bytes()))
				.isEqualTo(rebuilt(displayP3().bytes()));
	}

	@Test
	void keepsAdaptationAndCodePointsWhereTheyAreSound() {
		byte[] adaptation = ByteBuffer.allocate(44).put(ascii("sf32")).putInt(8, 0x10000).array();
		byte[] codePoints = ByteBuffer.allocate(12).put(ascii("cicp")).putInt(8, 0x090D0001).array();
		byte[] undefined = ByteBuffer.allocate(12).put(ascii("cicp")).putInt(8, 0x030D0001).array();
		byte[] plain = rebuilt(displayP3().bytes());

		byte[] both = rebuilt(displayP3().tag("chad", adaptation).tag("cicp", codePoints).bytes());

		assertThat(both).hasSize(plain.length + 2 * 12 + 44 + 12).containsSequence(adaptation)
				.containsSequence(codePoints);
		assertThat(rebuilt(displayP3().tag("chad", ascii("text")).tag("cicp", undefined).bytes())).isEqualTo(plain);
	}

	@Test
	void dropsWhatCannotBeUsed() {
		byte[] file = displayP3().bytes();

		assertDropped(new byte[0]);
		assertDropped(Arrays.copyOf(file, file.length - 1));
		assertDropped(profile("RGB ", "XYZ ").bytes());
		assertDropped(displayP3().header(36, ascii("acsq")).bytes());
		assertDropped(displayP3().header(8, (byte) 5).bytes());
		assertDropped(displayP3().header(12, ascii("link")).bytes());
		assertDropped(displayP3().header(20, ascii("RGB ")).bytes());
		assertDropped(displayP3().header(68, (byte) 1).bytes());
		assertDropped(displayP3().tag("gXYZ", ascii("text\0\0\0\0\0\0\0\0\0\0\0\0")).bytes());
		assertDropped(displayP3().tag("gTRC", ascii("para")).bytes());
		assertDropped(displayP3().tag("A2B0", ascii(MARKER)).bytes());
		assertDropped(profile("GRAY", "Lab ").tag("kTRC", gamma()).bytes());
		assertDropped(ByteBuffer.allocate(file.length).put(file).putInt(128, 1 << 20).array());
	}
}
