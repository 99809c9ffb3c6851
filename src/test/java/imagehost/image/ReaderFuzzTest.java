package imagehost.image;

import com.code_intelligence.jazzer.junit.FuzzTest;
import imagehost.image.gif.GifReader;
import imagehost.image.jpeg.JpegReader;
import imagehost.image.png.PngReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;

/**
 * Whatever the bytes, a reader accepts or rejects; it throws nothing else, and what it accepts it accepts again as it
 * is stored. In the build only the inputs kept in the test resources are run. To search for new ones, one reader at a
 * time:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -q test -Dtest='ReaderFuzzTest#png' -Djvm.flags='-Xmx256m -Djazzer.hooks=true --enable-native-access=ALL-UNNAMED'
 * </pre>
 */
@Tag("fuzz")
class ReaderFuzzTest {
	private static final int PNG_SIGNATURE_LENGTH = 8;
	/** Length, type and checksum. */
	private static final int PNG_CHUNK_OVERHEAD = 12;
	private static final ImageLimits LIMITS = new ImageLimits(4_000_000, 4_000, 200, 8_000_000, 16, 16_000_000,
			1 << 24);

	@FuzzTest(maxDuration = "5m")
	void png(byte[] file) {
		read(new PngReader(LIMITS), file);
		repairChecksums(file);
		read(new PngReader(LIMITS), file);
	}

	/** A fuzzer hardly ever guesses a CRC; without this it would see little of what lies behind. */
	private static void repairChecksums(byte[] file) {
		ByteBuffer chunks = ByteBuffer.wrap(file);
		int position = PNG_SIGNATURE_LENGTH;
		while (position <= file.length - PNG_CHUNK_OVERHEAD) {
			int length = chunks.getInt(position);
			if (length < 0 || length > file.length - position - PNG_CHUNK_OVERHEAD) {
				return;
			}
			CRC32 crc = new CRC32();
			crc.update(file, position + 4, length + 4);
			chunks.putInt(position + 8 + length, (int) crc.getValue());
			position += length + PNG_CHUNK_OVERHEAD;
		}
	}

	@FuzzTest(maxDuration = "5m")
	void gif(byte[] file) {
		read(new GifReader(LIMITS), file);
	}

	@FuzzTest(maxDuration = "5m")
	void jpeg(byte[] file) {
		read(new JpegReader(LIMITS), file);
	}

	private static void read(FormatReader reader, byte[] file) {
		if (!ImageFormat.of(file).equals(Optional.of(reader.format()))) {
			return;
		}
		byte[] scrubbed;
		try {
			scrubbed = scrub(reader, file);
		} catch (RejectedException _) {
			return;
		}
		requireUnchanged(reader, scrubbed);
	}

	private static byte[] scrub(FormatReader reader, byte[] file) throws RejectedException {
		Inspection inspection = reader.inspect(file, Effort.ofOneImage());
		return reader.verification().verify(inspection, inspection.kept().toByteArray(), Effort.ofOneImage()).bytes();
	}

	private static void requireUnchanged(FormatReader reader, byte[] scrubbed) {
		try {
			if (!Arrays.equals(scrub(reader, scrubbed), scrubbed)) {
				throw new AssertionError("scrubbing what is stored changes it");
			}
		} catch (RejectedException rejected) {
			throw new AssertionError("what is stored is rejected", rejected);
		}
	}
}
