package imagehost.image.jpeg;

import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
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

/**
 * Proves that a scrubbed JPEG is whole, and that nothing stands behind its data: by following every code, and by a
 * decoder where that is not enough.
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
	public Verified verify(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		JpegWalk walk = walk(scrubbed);
		return counted(frame, walk, scrubbed.length, () -> {
			byte[] exact = trim(scrubbed, frame, walk, null);
			if (frame.isProgressive()) {
				requireWhole(verifier.verify(exact, frame), frame);
			}
			return new Verified(exact, true);
		});
	}

	@Override
	public Verified verifyAndShrink(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameParser.find(scrubbed, limits);
		JpegWalk walk = walk(scrubbed);
		return counted(frame, walk, scrubbed.length, () -> frame.isProgressive()
				? decodeAndShrink(inspection, scrubbed, frame, walk)
				: followAndShrink(inspection, scrubbed, frame, walk));
	}

	/** What proves that an image is whole, or refuses it. */
	private interface Proof {
		Verified of() throws RejectedException;
	}

	private static Verified counted(JpegFrameHeader frame, JpegWalk walk, long bytes, Proof proof)
			throws RejectedException {
		try {
			return proof.of();
		} catch (RejectedException rejected) {
			throw rejected.after(frame.work(walk.scans().all().size(), bytes));
		}
	}

	private Verified followAndShrink(Inspection inspection, byte[] scrubbed, JpegFrameHeader frame, JpegWalk walk)
			throws RejectedException {
		JpegEighth eighth = isLarge(Math.ceilDiv(Math.max(frame.width(), frame.height()), EIGHTH))
				&& walk.yieldsEighth(frame) ? new JpegEighth(frame, walk.scans()) : null;
		byte[] exact = trim(scrubbed, frame, walk, eighth);
		return eighth == null
				? new Verified(exact, true)
				: shrunk(inspection, exact, frame, eighth.pixels());
	}

	/** What refining scans leave of the coefficients only a decoder knows. */
	private Verified decodeAndShrink(Inspection inspection, byte[] scrubbed, JpegFrameHeader frame, JpegWalk walk)
			throws RejectedException {
		byte[] exact = trim(scrubbed, frame, walk, null);
		try (Arena arena = Arena.ofConfined()) {
			Decoded decoded = verifier.verifyAndDecode(arena, KeptBytes.of(exact), frame);
			requireWhole(decoded.verdict(), frame);
			Optional<RgbPixels> pixels = decoded.pixels()
					.filter(image -> isLarge(Math.max(image.width(), image.height())));
			return pixels.isEmpty()
					? new Verified(exact, true)
					: shrunk(inspection, exact, frame, pixels.get());
		}
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
	 * Follows every code to the end of the data, and leaves out what is behind. Of a sequential image that is proof
	 * enough: the coefficients of every block are there, and every block is.
	 */
	private byte[] trim(byte[] scrubbed, JpegFrameHeader frame, JpegWalk walk, @Nullable JpegEighth eighth)
			throws RejectedException {
		try {
			byte[] exact = new JpegTrimmer(scrubbed, frame).trim(walk.scans(), eighth);
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
