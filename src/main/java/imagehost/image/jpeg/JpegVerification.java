package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Verification;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.JpegVerifier.Decoded;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.Arena;
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
		JpegFrameHeader frame = JpegFrameReader.find(scrubbed, limits);
		return new Verified(
				verify(scrubbed, frame, jpeg -> new Decoded(verifier.verify(jpeg, frame), Optional.empty())).jpeg,
				true);
	}

	@Override
	public Verified verifyAndShrink(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameReader.find(scrubbed, limits);
		try (Arena arena = Arena.ofConfined()) {
			Whole whole = verify(scrubbed, frame, jpeg -> verifier.verifyAndDecode(arena, jpeg, frame));
			if (whole.pixels.isEmpty()) {
				return new Verified(whole.jpeg, true);
			}
			return new Verified(whole.jpeg, true, Optional
					.of(thumbnailer.make(whole.pixels.get(), whole.jpeg, frame, inspection.orientation())));
		}
	}

	private interface Decoding {
		Decoded of(byte[] jpeg) throws RejectedException;
	}

	private record Whole(byte[] jpeg, Optional<RgbPixels> pixels) {
	}

	/**
	 * A decoder takes up to seven bytes ahead, and so does not see that many bytes behind the data. Where that can be
	 * so at more than one place, the codes are followed first; else only when the decoder does see bytes.
	 */
	private Whole verify(byte[] scrubbed, JpegFrameHeader frame, Decoding decoding)
			throws RejectedException {
		boolean isInOnePiece = frame.isInOnePiece(scrubbed);
		byte[] exact = isInOnePiece ? scrubbed : trim(scrubbed, frame);
		Decoded decoded = decoding.of(exact);
		if (isInOnePiece && decoded.verdict().fault() == Fault.EXTRANEOUS_BYTES) {
			exact = trim(scrubbed, frame);
			decoded = decoding.of(exact);
		}
		requireWhole(decoded.verdict(), frame);
		return new Whole(exact, decoded.pixels());
	}

	private byte[] trim(byte[] scrubbed, JpegFrameHeader frame) throws RejectedException {
		JpegWalk walk = new JpegWalk(scrubbed, limits);
		walk.inspect();
		try {
			return new JpegTrimmer(scrubbed, frame).trim(walk.scans());
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
			case EXTRANEOUS_BYTES -> new RejectedException(Rejection.JPEG_EXTRANEOUS_BYTES);
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
