package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.curve;
import static imagehost.image.icc.IccBytes.displayP3;
import static imagehost.image.icc.IccBytes.gamma;
import static imagehost.image.icc.IccBytes.grey;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccBytes.table16;
import static imagehost.image.icc.IccBytes.table8;
import static imagehost.image.icc.IccBytes.xyz;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
	void keepsTablesForFourChannelsAndCutsWhatFollowsThem() {
		byte[] table = table16(4).array();
		byte[] plain = rebuilt(profile("CMYK", "Lab ").tag("A2B0", table).bytes(), 4);

		assertThat(plain).containsSequence(table);
		assertThat(rebuilt(profile("CMYK", "Lab ").tag("A2B0", Arrays.copyOf(table, table.length + 50)).bytes(), 4))
				.isEqualTo(plain);
		assertThat(rebuilt(profile("CMYK", "Lab ").tag("A2B0", table8(4).array()).bytes(), 4))
				.containsSequence(table8(4).array());
	}

	@Test
	void readsTheSecondTableWhereTheFirstIsMissing() {
		byte[] table = table8(3).array();

		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B1", table).bytes())).containsSequence(table);
		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).tag("A2B1", table).bytes()))
				.isEqualTo(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).bytes()));
	}

	@Test
	void writesTheMatrixOfATableThatNoBrowserReadsAsIdentity() {
		byte[] table = table8(3).array();
		byte[] stuffed = table8(3).put(12, ascii(MARKER)).put(11, (byte) 7).putInt(4, 7).array();

		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", stuffed).bytes()))
				.isEqualTo(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table).bytes()));
	}

	@Test
	void writesThePartsOfAPipelineOneBehindTheOther() {
		byte[] straight = pipeline(0);
		byte[] stuffed = pipeline(40);

		assertThat(stuffed.length).isGreaterThan(straight.length);
		assertThat(rebuilt(profile("RGB ", "XYZ ").tag("A2B0", stuffed).bytes()))
				.isEqualTo(rebuilt(profile("RGB ", "XYZ ").tag("A2B0", straight).bytes()))
				.containsSequence(straight);
	}

	/** Curves A, grid, curves M, matrix, curves B, with gaps of so many bytes. */
	private static byte[] pipeline(int gap) {
		int curves = 3 * gamma().length;
		ByteBuffer grid = ByteBuffer.allocate(20 + 24).put(new byte[]{2, 2, 2}).put(16, (byte) 1);
		ByteBuffer pipeline = ByteBuffer.allocate(32 + 3 * curves + 48 + grid.capacity() + 5 * gap).put(ascii("mAB "))
				.putInt(0).put((byte) 3).put((byte) 3).position(32);
		int offset = 12;
		byte[] three = ByteBuffer.allocate(curves).put(gamma()).put(gamma()).put(gamma()).array();
		for (byte[] part : List.of(three, new byte[48], three, grid.array(), three)) {
			pipeline.put(new byte[gap]).putInt(offset, pipeline.position()).put(part);
			offset += 4;
		}
		return pipeline.array();
	}

	@Test
	void isForTheImagesChannelsOnly() {
		assertThat(IccProfile.rebuild(displayP3().bytes(), 1)).isPresent();
		assertThat(IccProfile.rebuild(displayP3().bytes(), 4)).isEmpty();
		assertThat(IccProfile.rebuild(grey().bytes(), 1)).isPresent();
		assertThat(IccProfile.rebuild(grey().bytes(), 3)).isEmpty();
		assertThat(IccProfile.rebuild(profile("CMYK", "Lab ").tag("A2B0", table8(3).array()).bytes(), 4)).isEmpty();
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
		assertDropped(ByteBuffer.allocate(2 << 20).put(file).putInt(0, 2 << 20).array());
	}

	private static void assertDropped(byte[] profile) {
		assertThat(IccProfile.rebuild(profile, 1)).isEmpty();
	}

	@Test
	void dropsCurvesThatAreNone() {
		byte[] text = ascii("PK\3\4 this is no curve but an archive, or a script, or a page of a novel.... ");
		int[] samples = IntStream.range(0, text.length / 2).map(index -> text[2 * index] << 8 | text[2 * index + 1])
				.toArray();

		assertDropped(displayP3().tag("rTRC", curve(samples)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(new int[4097])).bytes());
		assertThat(rebuilt(displayP3().tag("rTRC", curve(0, 700, 650, 40000, 65535)).bytes()))
				.containsSequence(curve(0, 700, 650, 40000, 65535));
		int[] steep = IntStream.range(0, 256).map(index -> index < 100 ? 0 : 65535).toArray();
		assertDropped(displayP3().tag("rTRC", curve(steep)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(0, 40000, 20000, 65535)).bytes());
	}

	/** With one that is extreme, pixels could be another image for whoever takes no notice of profiles. */
	@Test
	void dropsExtremeExponents() {
		for (int exponent : new int[]{65_536 / 5, 5 * 65_536}) {
			assertThat(rebuilt(displayP3().tag("rTRC", gamma(exponent)).bytes())).containsSequence(gamma(exponent));
		}
		assertDropped(displayP3().tag("rTRC", gamma(65_536 / 5 - 1)).bytes());
		assertDropped(displayP3().tag("rTRC", gamma(5 * 65_536 + 1)).bytes());
		for (int exponent : new int[]{52, 5 * 256}) {
			assertThat(rebuilt(displayP3().tag("rTRC", curve(exponent)).bytes())).containsSequence(curve(exponent));
		}
		assertDropped(displayP3().tag("rTRC", curve(51)).bytes());
		assertDropped(displayP3().tag("rTRC", curve(5 * 256 + 1)).bytes());
	}

	@Test
	void dropsNumbersThatAreNone() {
		byte[] text = ascii("HIDDEN-7f3a-PK this is no matrix but an archive");

		assertDropped(displayP3().tag("rXYZ", ByteBuffer.wrap(xyz(0, 0, 0)).put(8, text, 0, 12).array()).bytes());
		assertDropped(displayP3()
				.tag("rTRC",
						ByteBuffer.allocate(40).put(ascii("para")).putShort(8, (short) 4).put(12, text, 0, 28).array())
				.bytes());
		assertThat(
				rebuilt(displayP3().tag("chad", ByteBuffer.allocate(44).put(ascii("sf32")).put(8, text, 0, 36).array())
						.bytes()))
				.isEqualTo(rebuilt(displayP3().bytes()));
	}

	@Test
	void dropsATableThatHoldsALittleText() {
		byte[] text = ascii("HIDDEN-7f3a-marker");
		byte[] flat = new byte[9 * 9 * 9 * 3];
		int gridOffset = 48 + 3 * 256;
		byte[] smooth = table8(3).array();
		ByteBuffer table = ByteBuffer.allocate(smooth.length - 24 + flat.length).put(smooth, 0, gridOffset).put(flat)
				.put(smooth, gridOffset + 24, 3 * 256).put(10, (byte) 9);

		assertThat(IccProfile.rebuild(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes(), 3)).isPresent();
		table.put(gridOffset + 5 * 27, text);
		assertThat(IccProfile.rebuild(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes(), 3)).isEmpty();
	}

	@Test
	void dropsTablesThatAreNone() {
		byte[] noise = new byte[9 * 9 * 9 * 3];
		new Random(1).nextBytes(noise);
		int gridOffset = 48 + 3 * 256;
		byte[] smooth = table8(3).array();
		ByteBuffer table = ByteBuffer.allocate(smooth.length - 24 + noise.length).put(smooth, 0, gridOffset).put(noise)
				.put(smooth, gridOffset + 24, 3 * 256).put(10, (byte) 9);

		assertDropped(profile("RGB ", "Lab ").tag("A2B0", table.array()).bytes());
		assertThat(rebuilt(profile("RGB ", "Lab ").tag("A2B0", table.put(gridOffset, new byte[noise.length]).array())
				.bytes())).containsSequence(table.array());
	}

	private static byte[] rebuilt(byte[] profile) {
		return rebuilt(profile, 3);
	}

	/** After seeing that rebuilding it again changes nothing. */
	private static byte[] rebuilt(byte[] profile, int channels) {
		byte[] rebuilt = IccProfile.rebuild(profile, channels).orElseThrow();
		assertThat(IccProfile.rebuild(rebuilt, channels)).hasValue(rebuilt);
		return rebuilt;
	}
}
