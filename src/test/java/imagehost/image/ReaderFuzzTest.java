package imagehost.image;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
		int position = PngChunks.SIGNATURE_LENGTH;
		while (position <= file.length - PngChunk.FRAME_LENGTH) {
			int length = chunks.getInt(position);
			if (length < 0 || length > file.length - position - PngChunk.FRAME_LENGTH) {
				return;
			}
			CRC32 crc = new CRC32();
			crc.update(file, position + 4, length + 4);
			chunks.putInt(position + 8 + length, (int) crc.getValue());
			position += length + PngChunk.FRAME_LENGTH;
		}
	}

	@FuzzTest(maxDuration = "5m")
	void gif(byte[] file) {
		read(new GifReader(LIMITS), file);
	}

	@FuzzTest(maxDuration = "5m")
	void jpeg(byte[] file) {
		read(new JpegReader(LIMITS, JpegDecoders.ofThisMachine()), file);
	}

	private static void read(FormatReader reader, byte[] file) {
		if (!reader.recognises(file)) {
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
		Inspection inspection = reader.inspect(file);
		return reader.verify(inspection, inspection.kept().toByteArray());
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
