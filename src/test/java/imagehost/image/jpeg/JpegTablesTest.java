package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static imagehost.image.jpeg.JpegBytes.insertBefore;
import static imagehost.image.jpeg.JpegBytes.insertFirst;
import static imagehost.image.jpeg.JpegBytes.join;
import static imagehost.image.jpeg.JpegBytes.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import org.junit.jupiter.api.Test;

/** Tables that a scan uses must be valid, and each file can number and divide them in one way only. */
class JpegTablesTest {
	private static final byte[] BASELINE = JpegSamples.baseline(64, 48);

	private final JpegReader reader = new JpegReader(ImageLimits.DEFAULT);

	@Test
	void refusesASymbolWithTwoCodes() {
		assertRefused(insertBefore(JpegMarkers.SOS, BASELINE, huffman(0x10, bytes(0, 3), bytes(5, 6, 5))));
	}

	@Test
	void refusesMoreCodesThanFitAndACodeOfOnes() {
		assertRefused(insertBefore(JpegMarkers.SOS, BASELINE, huffman(0x10, bytes(0, 5), bytes(1, 2, 3, 4, 5))));
		assertRefused(insertBefore(JpegMarkers.SOS, BASELINE, huffman(0x10, bytes(0, 4), bytes(1, 2, 3, 4))));
	}

	@Test
	void refusesDifferencesOfMoreThanElevenBits() {
		assertRefused(insertBefore(JpegMarkers.SOS, BASELINE, huffman(0, bytes(0, 1), bytes(12))));
	}

	@Test
	void refusesSegmentsWhoseLengthIsNotThatOfTheirTables() {
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(0), new byte[63])));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(0), new byte[64], bytes(1))));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DHT, bytes(0, 0, 0))));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DHT, bytes(0), bytes(2), new byte[15], bytes(1))));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DRI, bytes(0, 0, 0))));
	}

	@Test
	void refusesSlotsThatDoNotExist() {
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(4), new byte[64])));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DQT, bytes(0x20), new byte[192])));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DHT, bytes(0x14), new byte[16])));
		assertRefused(insertFirst(BASELINE, segment(JpegMarkers.DHT, bytes(0x20), new byte[16])));
	}

	@Test
	void refusesAComponentWithoutAQuantisationTable() {
		assertRefused(JpegBytes.without(JpegMarkers.DQT, BASELINE));
	}

	@Test
	void refusesAProgressiveScanWithoutItsTable() {
		assertRefused(join(FlatJpeg.header(JpegMarkers.SOF2, 2), FlatJpeg.scan(0, 0, 0), bytes(0x3F), FlatJpeg.END));
	}

	@Test
	void writesValuesOfQuantisationThatFitInOneByteSo() throws RejectedException {
		byte[] file = FlatJpeg.sequential(2, bytes(0x3F));
		byte[] wide = new byte[128];
		for (int index = 1; index < wide.length; index += 2) {
			wide[index] = 1;
		}

		byte[] stored = scrub(insertBefore(JpegMarkers.DHT, file, segment(JpegMarkers.DQT, bytes(0x10), wide)));

		assertThat(stored).isEqualTo(file);
	}

	@Test
	void keepsWideValuesOfQuantisation() throws RejectedException {
		byte[] wide = segment(JpegMarkers.DQT, bytes(0x10), FlatJpeg.times(64, bytes(1, 2)));
		byte[] file = FlatJpeg.sequential(2, bytes(0x3F));

		byte[] stored = scrub(insertBefore(JpegMarkers.DHT, file, wide));

		assertThat(stored).isEqualTo(insertFirst(JpegBytes.without(JpegMarkers.DQT, file), wide));
	}

	@Test
	void numbersTablesByRule() throws RejectedException {
		byte[] file = FlatJpeg.sequential(2, bytes(0x3F));
		int frame = JpegBytes.find(file, JpegMarkers.SOF0);
		int quantisation = JpegBytes.find(file, JpegMarkers.DQT);
		int scan = JpegBytes.find(file, JpegMarkers.SOS);
		int huffman = JpegBytes.find(file, JpegMarkers.DHT);

		byte[] other = file.clone();
		other[quantisation + 4] = 2;
		other[frame + 12] = 2;
		other[frame + 11] = 0x42; // of a single component the sampling means nothing
		other[huffman + 4] = 3;
		other[scan + 6] = 0x30;

		assertThat(scrub(other)).isEqualTo(file);
	}

	private static byte[] huffman(int slot, byte[] counts, byte[] symbols) {
		return segment(JpegMarkers.DHT, bytes(slot), counts, new byte[16 - counts.length], symbols);
	}

	private void assertRefused(byte[] file) {
		RejectedException rejected = catchThrowableOfType(RejectedException.class,
				() -> reader.inspect(file, Effort.ofOneImage()));
		assertThat(rejected).as("should be refused").isNotNull();
		assertThat(rejected.rejection()).isEqualTo(Rejection.DAMAGED);
	}

	private byte[] scrub(byte[] file) throws RejectedException {
		return reader.inspect(file, Effort.ofOneImage()).kept().toByteArray();
	}
}
