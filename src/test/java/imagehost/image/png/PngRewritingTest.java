package imagehost.image.png;

import static imagehost.image.Inspecting.image;
import static imagehost.image.Inspecting.rejection;
import static imagehost.image.png.PngBytes.deflate;
import static imagehost.image.png.PngBytes.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Data that must be compressed anew cost no more memory or time than an image may. */
class PngRewritingTest {
	/** 15 pixels of one bit a row, and a last bit that belongs to none. */
	private static final byte[] WITH_PADDING = {0, 1, 1, 0, 2, 2, 0, 3, 1, 0, 4, 4};
	private static final byte[] WITHOUT_PADDING = {0, 1, 2, 0, 2, 2, 0, 3, 2, 0, 4, 4};

	@Test
	void refusesWhatGrowsFar() throws Exception {
		byte[] file = signature().header(7_999, 600, 1, PngImageHeader.GREYSCALE, 0)
				.chunk("IDAT", deflatedWell(rows((byte) 0x55))).end();
		byte[] clean = signature().header(7_999, 600, 1, PngImageHeader.GREYSCALE, 0)
				.chunk("IDAT", deflatedWell(rows((byte) 0x54))).end();

		assertThat(rejection(file)).isEqualTo(Rejection.REWRITTEN_TOO_LARGE);
		assertThat(image(clean).bytes()).hasSameSizeAs(clean);
	}

	/** Rows of two values by chance, again every 30,030 bytes: a search that looks at few places finds nothing. */
	private static byte[] rows(byte other) {
		Random random = new Random(1);
		int period = 30 * 1_001;
		byte[] rows = new byte[20 * period];
		for (int index = 0; index < rows.length; index++) {
			byte value = random.nextBoolean() ? other : 0;
			rows[index] = index % 1_001 == 0 ? 0 : index < period ? value : rows[index - period];
		}
		return rows;
	}

	private static byte[] deflatedWell(byte[] rows) throws Exception {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
				DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
			out.write(rows);
		}
		return deflated.toByteArray();
	}

	/**
	 * Of twelve bytes in four rows: looked at, and where they hold padding inflated and looked at again, and deflated.
	 */
	@Test
	void boundsWhatAllFramesTogetherTake() throws RejectedException {
		PngReader reader = new PngReader(ImageLimits.DEFAULT);
		byte[] one = animation(WITH_PADDING, WITHOUT_PADDING);
		byte[] two = animation(WITH_PADDING, WITH_PADDING);
		long look = 1_000 + 4 * 10 + 5 * 12;
		long rewrite = look - 1_000 + 60 * 12;
		Effort ofOne = Effort.ofOneImage();
		Effort tooLittle = new Effort(105L * two.length + 2 * look + 2 * rewrite - 1, Rejection.TOO_MUCH_WORK);

		reader.inspect(one, ofOne);

		assertThat(ofOne.spent()).isEqualTo(105L * one.length + 2 * look + rewrite);
		assertThatThrownBy(() -> reader.inspect(two, tooLittle))
				.isInstanceOf(RejectedException.class).hasMessage("too_much_work");
	}

	private static byte[] animation(byte[] first, byte[] second) {
		return signature().header(15, 4, 1, PngImageHeader.GREYSCALE, 0).animation(2, 0).frame(0, 15, 4, 0, 0)
				.data(first).frame(1, 15, 4, 0, 0).frameData(2, deflate(second)).end();
	}
}
