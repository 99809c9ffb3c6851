package imagehost.image.jpeg.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages of decoders mean. */
class JpegVerdictTest {
	private static final int[] NO_BANDS = {};

	@ParameterizedTest
	@CsvSource({"'Corrupt JPEG data: 7 extraneous bytes before marker 0xd9', EXTRANEOUS_BYTES",
			"Fractional sampling not implemented yet, UNSUPPORTED_SAMPLING", "Premature end of JPEG file, CUT_SHORT",
			"'Corrupt JPEG data: premature end of data segment', CUT_SHORT",
			"Truncated File - Missing EOI marker, CUT_SHORT", "'Corrupt JPEG data: bad Huffman code', DAMAGED",
			"'', DAMAGED"})
	void isReadFromTheMessage(String message, Fault fault) {
		assertThat(JpegVerdict.faultOf(message)).isEqualTo(fault);
	}

	@Test
	void takesTheFirstFaultAndTheRowsBeforeIt() {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		JpegWarnings warnings = new JpegWarnings();

		warnings.imageUpdate(reader, null, 0, 6, 9, 1, 1, 1, NO_BANDS);
		assertThat(warnings.rowsBeforeFault()).isEqualTo(7);
		warnings.warningOccurred(reader, "Embedded color profile is invalid; ignored");
		assertThat(warnings.fault()).isEqualTo(Fault.NONE);
		warnings.warningOccurred(reader, "Premature end of JPEG file");
		warnings.warningOccurred(reader, "bad Huffman code");
		warnings.imageUpdate(reader, null, 0, 7, 9, 1, 1, 1, NO_BANDS);

		assertThat(warnings.fault()).isEqualTo(Fault.CUT_SHORT);
		assertThat(warnings.rowsBeforeFault()).isEqualTo(7);
		reader.dispose();
	}
}
