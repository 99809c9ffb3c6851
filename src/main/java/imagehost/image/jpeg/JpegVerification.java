package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Thumbnail;
import imagehost.image.Verification;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.JpegVerifier.Decoded;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a decoder prove that a scrubbed JPEG is whole, and that nothing stands behind its data. */
final class JpegVerification implements Verification {
	private final ImageLimits limits;
	private final JpegVerifier verifier;
	private final JpegThumbnailer thumbnailer;

	JpegVerification(ImageLimits limits, JpegVerifier verifier, JpegThumbnailer thumbnailer) {
		this.limits = limits;
		this.verifier = verifier;
		this.thumbnailer = thumbnailer;
	}

	@Override
	public Verified verify(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		return new Verified(
				verify(scrubbed, frame,
						(jpeg, header) -> new Decoded(verifier.verify(jpeg, header), Optional.empty())).jpeg,
				true);
	}

	@Override
	public Verified verifyAndShrink(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		try (Arena arena = Arena.ofConfined()) {
			Whole whole = verify(scrubbed, frame, (jpeg, header) -> verifier.verifyAndDecode(arena, jpeg, header));
			Optional<RgbPixels> pixels = whole.pixels
					.filter(image -> Math.max(image.width(), image.height()) >= Thumbnail.LONGEST_SIDE_PX);
			if (pixels.isEmpty()) {
				return new Verified(whole.jpeg, true);
			}
			return new Verified(whole.jpeg, true,
					Optional.of(thumbnailer.make(pixels.get(), whole.jpeg, frame, inspection.orientation())));
		}
	}

	private interface Decoding {
		Decoded of(KeptBytes jpeg, JpegFrameHeader frame) throws RejectedException;
	}

	private record Whole(byte[] jpeg, Optional<RgbPixels> pixels) {
	}

	/**
	 * A decoder takes up to seven bytes ahead, and does not see that many bytes behind data. Of the commonest files it
	 * is made to see them; of the others, and where it does see bytes, all codes are followed.
	 */
	private Whole verify(byte[] scrubbed, JpegFrameHeader frame, Decoding decoding) throws RejectedException {
		Optional<JpegPlainFile> plain = JpegPlainFile.recognise(scrubbed, frame);
		if (plain.isPresent()) {
			Decoded decoded = decoding.of(plain.get().withRestart(), plain.get().frameWithRestart());
			if (decoded.verdict().fault() == Fault.EIGHT_BYTES_BEFORE_RESTART) {
				return new Whole(scrubbed, decoded.pixels().map(plain.get()::ofImage));
			}
		}
		byte[] exact = trim(scrubbed, frame);
		Decoded decoded = decoding.of(KeptBytes.of(exact), frame);
		requireWhole(decoded.verdict(), frame);
		return new Whole(exact, decoded.pixels());
	}

	private byte[] trim(byte[] scrubbed, JpegFrameHeader frame) throws RejectedException {
		JpegWalk walk = new JpegWalk(scrubbed, limits);
		walk.inspect();
		try {
			byte[] exact = new JpegTrimmer(scrubbed, frame).trim(walk.scans());
			// What is left of a table may fit into a shorter form.
			return Arrays.equals(exact, scrubbed)
					? scrubbed
					: new JpegWalk(exact, limits).inspect().kept().toByteArray();
		} catch (JpegDataException damaged) {
			// A decoder may be able to say how much is missing.
			requireWhole(verifier.verify(scrubbed, frame), frame);
			throw new RejectedException(Rejection.DAMAGED);
		}
	}

	private static void requireWhole(JpegVerdict verdict, JpegFrameHeader frame) throws RejectedException {
		RejectedException rejected = rejection(verdict, frame);
		if (rejected != null) {
			throw rejected;
		}
	}

	private static @Nullable RejectedException rejection(JpegVerdict verdict, JpegFrameHeader frame) {
		return switch (verdict.fault()) {
			case NONE -> null;
			case EXTRANEOUS_BYTES, EIGHT_BYTES_BEFORE_RESTART ->
				new RejectedException(Rejection.JPEG_EXTRANEOUS_BYTES);
			case UNSUPPORTED_SAMPLING -> new RejectedException(Rejection.JPEG_UNSUPPORTED_SAMPLING);
			case CUT_SHORT -> missingRows(verdict, frame, new RejectedException(Rejection.CUT_SHORT));
			case DAMAGED -> verdict.completeRows() == 0
					? new RejectedException(Rejection.DAMAGED)
					: new RejectedException(Rejection.JPEG_DAMAGED_ROWS,
							Map.of("row", verdict.completeRows() + 1, "rows", frame.height()));
		};
	}

	/**
	 * How much of a file is missing that was found to be cut short.
	 *
	 * @param otherwise what is thrown where the decoder does not know it
	 */
	RejectedException missingRows(byte[] file, JpegFrameHeader frame, RejectedException otherwise) {
		return missingRows(verifier.verify(file, frame), frame, otherwise);
	}

	private static RejectedException missingRows(JpegVerdict verdict, JpegFrameHeader frame,
			RejectedException otherwise) {
		int missing = frame.height() - verdict.completeRows();
		return verdict.fault() != Fault.CUT_SHORT || verdict.completeRows() == 0 || missing == 0
				? otherwise
				: new RejectedException(Rejection.JPEG_ROWS_MISSING,
						Map.of("missing_rows", missing, "rows", frame.height()));
	}
}
