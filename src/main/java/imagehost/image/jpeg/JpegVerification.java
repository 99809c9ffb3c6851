package imagehost.image.jpeg;

import imagehost.image.Effort;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Verification;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a scrubbed JPEG is whole, and that nothing stands behind its data, by following every code. A decoder is
 * asked only how far an image reaches that is not.
 */
final class JpegVerification implements Verification {
	private static final int EIGHTH = 8;

	private final ImageLimits limits;
	private final JpegVerifier verifier;
	private final JpegThumbnailer thumbnailer;

	JpegVerification(ImageLimits limits, JpegVerifier verifier, JpegThumbnailer thumbnailer) {
		this.limits = limits;
		this.verifier = verifier;
		this.thumbnailer = thumbnailer;
	}

	@Override
	public Verified verify(Inspection inspection, byte[] scrubbed, Effort effort) throws RejectedException {
		return new Verified(trim(scrubbed, JpegFrameParser.find(scrubbed, limits), walk(scrubbed), null, effort), true);
	}

	@Override
	public Verified verifyAndShrink(Inspection inspection, byte[] scrubbed, Effort effort) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		JpegWalk walk = walk(scrubbed);
		JpegEighth eighth = isLarge(Math.ceilDiv(Math.max(frame.width(), frame.height()), EIGHTH))
				&& walk.yieldsEighth(frame) ? new JpegEighth(frame, walk.scans()) : null;
		byte[] exact = trim(scrubbed, frame, walk, eighth, effort);
		return eighth == null
				? new Verified(exact, true)
				: shrunk(inspection, exact, frame, eighth.pixels());
	}

	private static boolean isLarge(int longerSide) {
		return longerSide >= ReducedSize.THUMBNAIL.longestSidePx();
	}

	private Verified shrunk(Inspection inspection, byte[] exact, JpegFrameHeader frame, RgbPixels pixels)
			throws RejectedException {
		return new Verified(exact, true,
				Optional.of(thumbnailer.make(pixels, exact, frame, inspection.orientation(), ReducedSize.THUMBNAIL)));
	}

	private JpegWalk walk(byte[] scrubbed) throws RejectedException {
		JpegWalk walk = new JpegWalk(scrubbed, limits);
		walk.inspect();
		return walk;
	}

	/**
	 * Follows every code to the end of the data, and leaves out what is behind. That is proof enough: in every scan the
	 * coefficients of every block are there, and every block is.
	 */
	private byte[] trim(byte[] scrubbed, JpegFrameHeader frame, JpegWalk walk, @Nullable JpegEighth eighth,
			Effort effort) throws RejectedException {
		JpegWork work = JpegWork.of(frame, walk.scans().all(), scrubbed.length);
		effort.spend(work.units());
		try {
			byte[] exact = new JpegTrimmer(scrubbed, frame).trim(walk.scans(), eighth);
			// What is left of a table may fit into a shorter form.
			return Arrays.equals(exact, scrubbed)
					? scrubbed
					: new JpegWalk(exact, limits).inspect().kept().toByteArray();
		} catch (JpegDataException damaged) {
			if (walk.isInOneScan()) {
				// A decoder may be able to say how much is missing, in two passes.
				effort.spend(2 * work.units());
				requireWhole(verifier.verify(scrubbed, frame), frame);
			}
			throw new RejectedException(damaged.isCutShort() ? Rejection.CUT_SHORT : Rejection.DAMAGED);
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
