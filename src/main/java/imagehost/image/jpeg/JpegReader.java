package imagehost.image.jpeg;

import imagehost.image.FormatReader;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Thumbnail;
import imagehost.image.jpeg.decoder.JpegDecoders;
import imagehost.image.jpeg.decoder.JpegVerdict;
import imagehost.image.jpeg.decoder.JpegVerdict.Fault;
import imagehost.image.jpeg.decoder.JpegVerifier;
import imagehost.image.jpeg.decoder.JpegVerifier.Decoded;
import imagehost.image.jpeg.decoder.RgbPixels;
import java.lang.foreign.Arena;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JPEG (ITU-T T.81; JFIF, ITU-T T.871): the walk, then the decoder's verdict on what is kept. */
public final class JpegReader implements FormatReader {
	private final ImageLimits limits;
	private final JpegVerifier verifier;
	private final JpegThumbnailer thumbnailer;

	/** A reader with the best decoder of this machine. */
	public JpegReader(ImageLimits limits) {
		this(limits, JpegDecoders.verifierOfThisMachine());
	}

	JpegReader(ImageLimits limits, JpegVerifier verifier) {
		this.limits = limits;
		this.verifier = verifier;
		this.thumbnailer = new JpegThumbnailer(limits, JpegDecoders.codecOfThisMachine());
	}

	@Override
	public ImageFormat format() {
		return ImageFormat.JPEG;
	}

	@Override
	public String description() {
		return "JPEG is verified by " + verifier.description();
	}

	@Override
	public Inspection inspect(byte[] file) throws RejectedException {
		JpegWalk walk = new JpegWalk(file, limits);
		try {
			return walk.inspect();
		} catch (RejectedException rejected) {
			JpegFrameHeader frame = walk.frame();
			if (rejected.rejection() == Rejection.CUT_SHORT && frame != null && walk.isInOneScan()) {
				// The limits were held: decoding can show the user how much is missing.
				throw missingRows(verifier.verify(file, frame), frame, rejected);
			}
			throw rejected;
		}
	}

	private static RejectedException missingRows(JpegVerdict verdict, JpegFrameHeader frame,
			RejectedException otherwise) {
		int missing = frame.height() - verdict.completeRows();
		return verdict.fault() != Fault.CUT_SHORT || verdict.completeRows() == 0 || missing == 0
				? otherwise
				: new RejectedException(Rejection.JPEG_ROWS_MISSING,
						Map.of("missing_rows", missing, "rows", frame.height()));
	}

	@Override
	public byte[] verify(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameHeader.find(scrubbed, limits);
		return verify(scrubbed, frame, jpeg -> new Decoded(verifier.verify(jpeg, frame), Optional.empty())).jpeg;
	}

	@Override
	public Verified verifyAndShrink(Inspection inspection, byte[] scrubbed) throws RejectedException {
		JpegFrameHeader frame = JpegFrameHeader.find(scrubbed, limits);
		try (Arena arena = Arena.ofConfined()) {
			Whole whole = verify(scrubbed, frame, jpeg -> verifier.verifyAndDecode(arena, jpeg, frame));
			if (whole.pixels.isEmpty()) {
				return new Verified(whole.jpeg, Optional.empty());
			}
			return new Verified(whole.jpeg, Optional
					.of(thumbnailer.make(whole.pixels.get(), whole.jpeg, frame, inspection.orientation())));
		}
	}

	private interface Verification {
		Decoded of(byte[] jpeg) throws RejectedException;
	}

	private record Whole(byte[] jpeg, Optional<RgbPixels> pixels) {
	}

	/**
	 * A decoder takes up to seven bytes ahead, and so does not see that many bytes behind the data. Where that can be
	 * so at more than one place, the codes are followed first; else only when the decoder does see bytes.
	 */
	private Whole verify(byte[] scrubbed, JpegFrameHeader frame, Verification verification)
			throws RejectedException {
		boolean isInOnePiece = frame.isInOnePiece(scrubbed);
		byte[] exact = isInOnePiece ? scrubbed : trim(scrubbed, frame);
		Decoded decoded = verification.of(exact);
		if (isInOnePiece && decoded.verdict().fault() == Fault.EXTRANEOUS_BYTES) {
			exact = trim(scrubbed, frame);
			decoded = verification.of(exact);
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

	@Override
	public boolean isOpaque(byte[] stored) {
		return true;
	}

	@Override
	public long decodeBytes(byte[] stored) {
		return thumbnailer.decodeBytes(stored);
	}

	@Override
	public Optional<Thumbnail> thumbnail(byte[] stored) {
		try {
			return Optional.of(thumbnailer.make(stored));
		} catch (RejectedException _) {
			return Optional.empty(); // damaged since, or stored when other rules held
		}
	}
}
