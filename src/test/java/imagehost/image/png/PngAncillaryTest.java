package imagehost.image.png;

import static imagehost.image.Inspecting.scrubbed;
import static imagehost.image.png.PngBytes.grey4x3;
import static imagehost.image.png.PngBytes.hex;
import static imagehost.image.png.PngBytes.rows4x3;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks beside the data: which stay, and in which form. */
class PngAncillaryTest {
	private static final byte[] PLAIN = grey4x3().data(rows4x3()).end();
	private static final byte[] TEXT = "Comment\0secret".getBytes(StandardCharsets.ISO_8859_1);

	@ParameterizedTest
	@ValueSource(strings = {"tEXt", "zTXt", "iTXt", "tIME", "sPLT", "hIST", "caBX", "dSIG", "iDOT", "prVt"})
	void dropsChunksThatAreNotTheImage(String type) {
		byte[] before = grey4x3().chunk(type, TEXT).data(rows4x3()).end();
		byte[] after = grey4x3().data(rows4x3()).chunk(type, TEXT).end();

		assertThat(scrubbed(before)).isEqualTo(PLAIN);
		assertThat(scrubbed(after)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"sRGB,03", "gAMA,0000b18f", "pHYs,00000b1300000b1301", "tRNS,0003",
			"cHRM,00007a2500008084 0000fa00 0000 80e8 00007530 0000ea60 00003a98 00001770"})
	void keepsChunksThatSayHowTheImageLooks(String type, String content) {
		byte[] file = grey4x3().chunk(type, hex(content)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
	}

	@Test
	void keepsLightLevelsWhereCodePointsMayMeanHdr() {
		byte[] codePoints = hex("09100001");
		byte[] display = hex("8a483908 2134 9baa 1996 08fc 3d13 4042 00989680 00000032");
		byte[] light = hex("00989680 003d0900");
		byte[] file = grey4x3().chunk("cICP", codePoints).chunk("mDCV", display).chunk("cLLI", light)
				.data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(file);
		assertThat(scrubbed(grey4x3().chunk("mDCV", display).chunk("cLLI", light).data(rows4x3()).end()))
				.isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"sRGB,04", "gAMA,000003e7", "gAMA,7fffffff", "gAMA,ffffffff", "cICP,00010001", "cICP,01020001",
			"cICP,01130001", "cICP,09100101", "cICP,09100002", "pHYs,00000000 00000b13 01",
			"pHYs,00000b13 7fffffff 01", "pHYs,00000b13 00000b13 02", "sBIT,05", "bKGD,00ff",
			"cHRM,00007a25 00000000 0000fa00 000080e8 00007530 0000ea60 00003a98 00001770",
			"cHRM,00007a25 00008084 0001fa00 000080e8 00007530 0000ea60 00003a98 00001770"})
	void dropsThemWhenTheirValuesSayNothing(String type, String content) {
		byte[] file = grey4x3().chunk(type, hex(content)).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@ParameterizedTest
	@CsvSource({"mDCV,8a488a48 2134 9c8b 1a2c 0be0 3d13 4042 00989680 00000032",
			"mDCV,8a483908 2134 9baa 1996 08fc 3d13 4042 00000032 00989680",
			"mDCV,8a483908 2134 9baa 1996 08fc 3d13 4042 00989680 00048494", "cLLI,003d0900 00989680",
			"cLLI,7fffffff 00000001"})
	void dropsLightLevelsThatCannotBe(String type, String content) {
		byte[] codePoints = hex("09100001");

		assertThat(scrubbed(grey4x3().chunk("cICP", codePoints).chunk(type, hex(content)).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("cICP", codePoints).data(rows4x3()).end());
	}

	@Test
	void clearsTheByteOfATransparentColourThatTheImageDoesNotHave() {
		assertThat(scrubbed(grey4x3().chunk("tRNS", hex("4803")).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("tRNS", hex("0003")).data(rows4x3()).end());
	}

	@Test
	void writesTheNumbersOfAMasteringDisplayOfItsKind() {
		byte[] codePoints = hex("09100001");
		byte[] rounded = hex("8a4a3906 2132 9baa 1996 08fc 3d11 4044 00989680 00000032");
		byte[] exact = hex("8a483908 2134 9baa 1996 08fc 3d13 4042 00989680 00000032");

		assertThat(scrubbed(grey4x3().chunk("cICP", codePoints).chunk("mDCV", rounded).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("cICP", codePoints).chunk("mDCV", exact).data(rows4x3()).end());
	}

	/** With an extreme gamma, pixels could be another image for whoever takes no notice of gamma. */
	@ParameterizedTest
	@CsvSource({"20000,true", "500000,true", "19999,false", "500001,false"})
	void keepsAGammaThatIsNotExtreme(int gamma, boolean isKept) {
		byte[] chunk = ByteBuffer.allocate(4).putInt(gamma).array();
		byte[] file = grey4x3().chunk("gAMA", chunk).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(isKept ? file : PLAIN);
	}

	@Test
	void writesChunksInOneOrder() {
		byte[] gamma = hex("0000b18f");
		byte[] density = hex("00000b1300000b1301");

		assertThat(scrubbed(grey4x3().chunk("pHYs", density).chunk("gAMA", gamma).data(rows4x3()).end()))
				.isEqualTo(grey4x3().chunk("gAMA", gamma).chunk("pHYs", density).data(rows4x3()).end());
	}

	@ParameterizedTest
	@CsvSource({"sRGB,2", "gAMA,0", "cICP,5", "cLLI,7", "pHYs,10", "mDCV,23", "cHRM,33", "sBIT,3", "bKGD,6",
			"tRNS,6"})
	void dropsThemWhenTheirLengthLeavesRoomForMore(String type, int length) {
		byte[] file = grey4x3().chunk(type, new byte[length]).data(rows4x3()).end();

		assertThat(scrubbed(file)).isEqualTo(PLAIN);
	}

	@Test
	void dropsAnAncillaryChunkThatIsDamagedOrDoubledOrComesAfterTheData() {
		byte[] gamma = {0, 0, (byte) 0xB1, (byte) 0x8F};
		byte[] file = grey4x3().chunkWithWrongCrc("gAMA", gamma).chunk("gAMA", gamma).chunk("gAMA", gamma)
				.data(rows4x3()).chunk("pHYs", new byte[9]).end();

		assertThat(scrubbed(file)).isEqualTo(grey4x3().chunk("gAMA", gamma).data(rows4x3()).end());
	}
}
