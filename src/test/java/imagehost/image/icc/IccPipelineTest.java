package imagehost.image.icc;

import static imagehost.image.icc.IccBytes.ascii;
import static imagehost.image.icc.IccBytes.gamma;
import static imagehost.image.icc.IccBytes.profile;
import static imagehost.image.icc.IccRebuilding.rebuilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The newer kind of look-up table, part by part. */
class IccPipelineTest {
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

	/** Offsets of curves B, matrix, curves M, grid, curves A in a header, where 0 says that there is none. */
	@ParameterizedTest
	@CsvSource({"false, 12", "false, 16", "false, 20", "false, 24", "false, 28", "true, 24 28", "true, 16 20",
			"true, 16 20 24 28", "false, 16 24", "false, 20 28"})
	void takesTheShapesThatBrowsersTake(boolean isUsable, String missing) {
		ByteBuffer tag = ByteBuffer.wrap(pipeline(0));
		for (String offset : missing.split(" ")) {
			tag.putInt(Integer.parseInt(offset), 0);
		}

		assertThat(rebuiltWith("RGB ", tag.array(), 3).isPresent()).isEqualTo(isUsable);
	}

	@Test
	void isForTheChannelsOfTheImage() {
		assertThat(rebuiltWith("CMYK", pipeline(0), 4)).isEmpty();
		assertThat(rebuiltWith("RGB ", ByteBuffer.wrap(pipeline(0)).put(9, (byte) 4).array(), 3)).isEmpty();
		byte[] withoutGrid = ByteBuffer.wrap(pipeline(0)).put(8, (byte) 4).putInt(24, 0).putInt(28, 0).array();
		assertThat(rebuiltWith("CMYK", withoutGrid, 4)).isEmpty();
	}

	@Test
	void writesNothingOfAGridButItsPointsAndSamples() {
		byte[] plain = pipeline(0);
		int grid = ByteBuffer.wrap(plain).getInt(24);
		ByteBuffer stuffed = ByteBuffer.wrap(plain.clone()).putInt(4, -1).putShort(10, (short) -1);
		for (int reserved = grid + 3; reserved < grid + 20; reserved++) {
			stuffed.put(reserved, (byte) (reserved == grid + 16 ? 1 : 7));
		}

		assertThat(rebuiltWith("RGB ", stuffed.array(), 3).orElseThrow())
				.isEqualTo(rebuiltWith("RGB ", plain, 3).orElseThrow());
	}

	@Test
	void takesGridsOfBytesAndOfPairs() {
		byte[] plain = pipeline(0);
		for (int width = 0; width < 4; width++) {
			byte[] tag = ByteBuffer.allocate(plain.length + 20 + 24 * width).put(plain).putInt(24, plain.length)
					.put(plain.length, new byte[]{2, 2, 2}).put(plain.length + 16, (byte) width).array();

			assertThat(rebuiltWith("RGB ", tag, 3).isPresent()).isEqualTo(width == 1 || width == 2);
			assertThat(rebuiltWith("RGB ", Arrays.copyOf(tag, tag.length - 1), 3)).isEmpty();
		}
	}

	@Test
	void takesNoGridThatIsNone() {
		byte[] plain = pipeline(0);
		byte[] last = ByteBuffer.allocate(plain.length + 20 + 81).put(plain).putInt(24, plain.length)
				.put(plain.length, new byte[]{3, 3, 3}).put(plain.length + 16, (byte) 1).array();
		assertThat(rebuiltWith("RGB ", last, 3)).isPresent();

		last[plain.length + 20 + 3] = (byte) 200;

		assertThat(rebuiltWith("RGB ", last, 3)).isEmpty();
	}

	@Test
	void takesNoAxisOfLessThanTwoPointsAndNoGridThatIsTooLarge() throws IccFault {
		assertThat(IccGrid.length(new byte[]{2, 3, 4}, 2)).isEqualTo(2 * 3 * 4 * 3 * 2);
		assertThat(IccGrid.length(new byte[]{64, 64, 64}, 1)).isEqualTo(64 * 64 * 64 * 3);
		assertThat(IccGrid.length(new byte[]{(byte) 200, 2}, 1)).isEqualTo(1_200);
		assertThatThrownBy(() -> IccGrid.length(new byte[]{2, 1, 4}, 2)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> IccGrid.length(new byte[]{2, 0, 4}, 2)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> IccGrid.length(new byte[]{64, 64, 64}, 2)).isInstanceOf(IccFault.class);
		assertThatThrownBy(() -> IccGrid.length(new byte[]{-1, -1, -1, -1}, 2)).isInstanceOf(IccFault.class);
	}

	private static Optional<byte[]> rebuiltWith(String colourSpace, byte[] table, int channels) {
		return IccProfile.rebuild(profile(colourSpace, "XYZ ").tag("A2B0", table).bytes(), channels);
	}
}
