package imagehost.image;

import imagehost.image.JpegVerdict.Fault;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads JPEG (ITU-T T.81; JFIF, ITU-T T.871): the walk, then the decoder's word on what is kept. */
final class JpegReader implements FormatReader {
	private final ImageLimits limits;
	private final JpegDecoder decoder;
	private final JpegThumbnailer thumbnailer;
	private final JpegDecoder secondOpinion = new ImageIoJpegDecoder("for a second opinion");

	JpegReader(ImageLimits limits, JpegDecoder decoder) {
		this(limits, decoder, new JpegThumbnailer(limits, JpegDecoders.codecOfThisMachine()));
	}

	JpegReader(ImageLimits limits, JpegDecoder decoder, JpegThumbnailer thumbnailer) {
		this.limits = limits;
		this.decoder = decoder;
		this.thumbnailer = thumbnailer;
	}

	@Override
	public boolean recognises(byte[] file) {
		return file.length >= 3 && file[0] == (byte) 0xFF && file[1] == (byte) JpegMarkers.SOI
				&& file[2] == (byte) 0xFF;
	}

	@Override
	public Inspection inspect(byte[] file) throws RejectedException {
		JpegWalk walk = new JpegWalk(file, limits);
		try {
			return walk.inspect();
		} catch (RejectedException rejected) {
			JpegFrameHeader frame = walk.frame();
			if (rejected.rejection() == Rejection.CUT_SHORT && frame != null && walk.isInOneScan()) {
				// The limits were held: decoding can tell the user how much is missing.
				throw missingRows(decoder.verify(file, frame), frame, rejected);
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
		return verify(scrubbed, decoder::verify);
	}

	@Override
	public byte[] verify(Inspection inspection, byte[] scrubbed, Consumer<Thumbnail> thumbnail)
			throws RejectedException {
		return verify(scrubbed, (jpeg, frame) -> decoder.verify(jpeg, frame, small -> thumbnail
				.accept(thumbnailer.make(small, jpeg, frame, inspection.orientation()))));
	}

	private interface Verification {
		JpegVerdict of(byte[] jpeg, JpegFrameHeader frame) throws RejectedException;
	}

	private byte[] verify(byte[] scrubbed, Verification verification) throws RejectedException {
		JpegFrameHeader frame = JpegFrameHeader.find(scrubbed, limits);
		JpegVerdict verdict = verification.of(scrubbed, frame);
		if (verdict.fault() == Fault.EXTRANEOUS_BYTES) {
			byte[] trimmed = trim(scrubbed, frame);
			requireWhole(verification.of(trimmed, frame), frame);
			return trimmed;
		}
		if (verdict.fault() == Fault.UNSUPPORTED_SAMPLING) {
			verdict = secondOpinion.verify(scrubbed, frame);
		}
		requireWhole(verdict, frame);
		return scrubbed;
	}

	private static byte[] trim(byte[] scrubbed, JpegFrameHeader frame) throws RejectedException {
		if (frame.isProgressive()) {
			throw new RejectedException(Rejection.JPEG_EXTRANEOUS_BYTES);
		}
		try {
			return new JpegTrimmer(scrubbed, frame).trim();
		} catch (JpegDataException damaged) {
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
}
