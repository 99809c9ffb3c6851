package imagehost.image.jpeg;

import static imagehost.image.jpeg.JpegBytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.TurboJpegLibrary;
import imagehost.image.jpeg.decoder.TurboJpegVerifier;
import imagehost.system.RequiredProgram;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following the codes of a sequential image says the same of it as a decoder does, whatever is wrong with it. */
class JpegFollowedTest {
	private static final Optional<TurboJpegLibrary> LIBRARY = TurboJpegLibrary.find();
	private static final int DAMAGED_FILES = 400;

	@BeforeAll
	static void needsTheLibrary() {
		RequiredProgram.requireOrSkip(LIBRARY.isPresent(), "libturbojpeg.so.0 is not installed");
	}

	@ParameterizedTest
	@ValueSource(strings = {"colour", "grey", "restarts"})
	void agreesWithADecoder(String kind) throws RejectedException {
		byte[] whole = sample(kind);
		int data = JpegBytes.findData(whole);
		Random random = new Random(kind.hashCode());
		int accepted = 0;
		int refused = 0;
		for (int number = 0; number < DAMAGED_FILES; number++) {
			byte[] damaged = damaged(whole, data, random);
			if (runsOver(damaged)) {
				continue; // a decoder takes it, and shows what no image is
			}
			Optional<byte[]> stored = followed(damaged);
			assertThat(isDecoded(stored.orElse(damaged))).as("file %d", number).isEqualTo(stored.isPresent());
			accepted += stored.isPresent() ? 1 : 0;
			refused += stored.isPresent() ? 0 : 1;
		}
		assertThat(accepted).isPositive();
		assertThat(refused).isPositive();
	}

	/** In large data, libjpeg-turbo takes what is no code for a 0 without a warning; we refuse that. */
	@Test
	void acceptsNoLargeImageThatADecoderRefuses() throws RejectedException {
		byte[] whole = JpegSamples.baseline(400, 300);
		int data = JpegBytes.findData(whole);
		Random random = new Random(1);
		for (int number = 0; number < DAMAGED_FILES; number++) {
			Optional<byte[]> stored = followed(damaged(whole, data, random));
			if (stored.isPresent()) {
				assertThat(isDecoded(stored.get())).as("file %d", number).isTrue();
			}
		}
	}

	/** Changed anywhere behind the frame header: in the headers of scans and the tables between them, too. */
	@Test
	void acceptsNoProgressiveImageThatADecoderRefuses() throws RejectedException {
		byte[] whole = JpegSamples.progressive(72, 40);
		Random random = new Random(2);
		int accepted = 0;
		for (int number = 0; number < DAMAGED_FILES; number++) {
			byte[] damaged = whole.clone();
			int offset = JpegBytes.findData(whole) - 12 + random.nextInt(whole.length - JpegBytes.findData(whole) + 10);
			damaged[offset] = (byte) random.nextInt(0x100);
			Optional<byte[]> stored = storedOf(damaged);
			if (stored.isPresent()) {
				accepted++;
				assertThat(isDecoded(stored.get())).as("file %d", number).isTrue();
			}
		}
		assertThat(accepted).isPositive();
	}

	private static Optional<byte[]> storedOf(byte[] file) {
		try {
			return followed(file);
		} catch (RejectedException walkRefuses) {
			return Optional.empty();
		}
	}

	/** Below 3 KB of data, so that libjpeg-turbo looks at every code. */
	private static byte[] sample(String kind) {
		return switch (kind) {
			case "colour" -> JpegSamples.baseline(72, 40);
			case "grey" -> JpegSamples.grey(72, 40);
			default -> FlatJpeg.sequential(20, bytes(0x3F));
		};
	}

	private static byte[] damaged(byte[] whole, int data, Random random) {
		byte[] damaged = whole.clone();
		int last = damaged.length - FlatJpeg.END.length;
		for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
			int offset = data + random.nextInt(last - data);
			// No marker comes into being or goes away.
			if (damaged[offset] != (byte) 0xFF && damaged[offset - 1] != (byte) 0xFF) {
				damaged[offset] = (byte) random.nextInt(0xFF);
			}
		}
		return damaged;
	}

	private static Optional<byte[]> followed(byte[] file) throws RejectedException {
		JpegReader reader = new JpegReader(ImageLimits.DEFAULT, new TurboJpegVerifier(LIBRARY.orElseThrow()));
		Inspection found = reader.inspect(file, Effort.ofOneImage());
		try {
			return Optional
					.of(reader.verification().verify(found, found.kept().toByteArray(), Effort.ofOneImage()).bytes());
		} catch (RejectedException damaged) {
			return Optional.empty();
		}
	}

	/** Whether every code is right, and a coefficient has a value that it can have in no image. */
	private static boolean runsOver(byte[] file) throws RejectedException {
		byte[] scrubbed = new JpegWalk(file, ImageLimits.DEFAULT).inspect().kept().toByteArray();
		JpegWalk walk = new JpegWalk(scrubbed, ImageLimits.DEFAULT);
		walk.inspect();
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, ImageLimits.DEFAULT);
		try {
			new JpegTrimmer(scrubbed, frame).trim(walk.scans(), null);
			return false;
		} catch (JpegDataException wrongCodes) {
			return false;
		} catch (RejectedException implausible) {
			return true;
		}
	}

	private static boolean isDecoded(byte[] file) throws RejectedException {
		return new TurboJpegVerifier(LIBRARY.orElseThrow())
				.verify(file, JpegFrameParser.find(file, ImageLimits.DEFAULT)).equals(JpegVerdict.WHOLE);
	}
}
