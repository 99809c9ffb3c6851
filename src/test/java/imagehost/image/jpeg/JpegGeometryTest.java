package imagehost.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The numbers of units and blocks of an image (ITU-T T.81, A.1.1 and A.2). */
class JpegGeometryTest {
	/** 100 × 50, sampled 4×2, 2×1 and 1×1, so that a unit is 32 × 16 pixels. */
	private static final JpegFrameHeader FRAME = new JpegFrameHeader(JpegMarkers.SOF0, 100, 50, 3, 0xFE0201, 0x112142,
			0x030200);

	@Test
	void hasUnitsOfAllComponents() {
		assertThat(FRAME.unitsOfRow()).isEqualTo(4);
		assertThat(FRAME.unitRows()).isEqualTo(4);
		assertThat(FRAME.interleavedUnits()).isEqualTo(16);
		assertThat(new int[]{FRAME.blocksOfUnit(0), FRAME.blocksOfUnit(1), FRAME.blocksOfUnit(2)})
				.containsExactly(8, 2, 1);
		assertThat(sized(96, 48).interleavedUnits()).isEqualTo(9);
		assertThat(sized(97, 49).interleavedUnits()).isEqualTo(16);
		assertThat(sized(1, 1).interleavedUnits()).isEqualTo(1);
	}

	/** Of its own size, not of whole units: 100 × 50, 50 × 25 and 25 × 25 samples. */
	@Test
	void hasBlocksOfOneComponent() {
		assertThat(FRAME.blocks(0)).isEqualTo(13 * 7);
		assertThat(FRAME.blocks(1)).isEqualTo(7 * 4);
		assertThat(FRAME.blocks(2)).isEqualTo(4 * 4);
	}

	@Test
	void knowsTheMemoryThatDecodersTake() {
		assertThat(FRAME.coefficientBytes()).isEqualTo(16 * 11 * 64 * 2);
		assertThat(FRAME.eighthBytes()).isEqualTo(2 * 3 * 13 * 7);
		assertThat(new JpegFrameHeader(JpegMarkers.SOF0, 16, 8, 4, 0x04030201, 0x11111111, 0).eighthBytes())
				.isEqualTo(2 * 4 * 2);
	}

	@Test
	void knowsWhereASampleLies() {
		assertThat(FRAME.ownX(0, 13)).isEqualTo(13);
		assertThat(FRAME.ownX(1, 13)).isEqualTo(6);
		assertThat(FRAME.ownX(2, 13)).isEqualTo(3);
		assertThat(FRAME.ownY(0, 7)).isEqualTo(7);
		assertThat(FRAME.ownY(1, 7)).isEqualTo(3);
	}

	@Test
	void findsComponentsByTheirIds() {
		assertThat(new int[]{FRAME.indexOf(1), FRAME.indexOf(2), FRAME.indexOf(0xFE)}).containsExactly(0, 1, 2);
		assertThat(FRAME.indexOf(0)).isEqualTo(-1);
		assertThat(FRAME.componentId(2)).isEqualTo(0xFE);
		assertThat(new int[]{FRAME.tableSlot(0), FRAME.tableSlot(1), FRAME.tableSlot(2)}).containsExactly(0, 2, 3);
		assertThat(FRAME.sampling(1)).isEqualTo(0x21);
	}

	/** R, G and B say how colours are stored, where nothing else says it. */
	@Test
	void keepsNoIdsButThoseOfColours() {
		JpegFrameHeader rgb = withIds(3, 'R' | 'G' << 8 | 'B' << 16);
		JpegFrameHeader bgr = withIds(3, 'B' | 'G' << 8 | 'R' << 16);
		JpegFrameHeader four = withIds(4, 'R' | 'G' << 8 | 'B' << 16);

		assertThat(rgb.hasRgbIds()).isTrue();
		assertThat(new int[]{rgb.shownId(0, false), rgb.shownId(1, false), rgb.shownId(2, false)})
				.containsExactly('R', 'G', 'B');
		assertThat(rgb.shownId(2, true)).isEqualTo(3);
		assertThat(bgr.shownId(0, false)).isEqualTo(1);
		assertThat(four.shownId(3, false)).isEqualTo(4);
	}

	/** A component is enlarged by whole factors. */
	@Test
	void takesTheSamplingsThatBrowsersShow() {
		assertThatCode(FRAME::requireShownSampling).doesNotThrowAnyException();
		assertThatCode(() -> sampled(0x31, 0x11, 0x31).requireShownSampling()).doesNotThrowAnyException();
		assertThatThrownBy(() -> sampled(0x31, 0x21, 0x11).requireShownSampling())
				.hasMessage("jpeg_unsupported_sampling");
		assertThatThrownBy(() -> sampled(0x13, 0x11, 0x12).requireShownSampling())
				.hasMessage("jpeg_unsupported_sampling");
	}

	private static JpegFrameHeader sized(int width, int height) {
		return new JpegFrameHeader(JpegMarkers.SOF0, width, height, 3, 0x030201, 0x112142, 0);
	}

	private static JpegFrameHeader withIds(int components, int ids) {
		return new JpegFrameHeader(JpegMarkers.SOF0, 8, 8, components, ids, 0x11111111, 0);
	}

	private static JpegFrameHeader sampled(int one, int two, int three) {
		return new JpegFrameHeader(JpegMarkers.SOF0, 8, 8, 3, 0x030201, one | two << 8 | three << 16, 0);
	}
}
