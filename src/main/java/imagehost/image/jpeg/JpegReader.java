package imagehost.image.jpeg;

import imagehost.image.Effort;
import imagehost.image.FormatReader;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Thumbnail;
import imagehost.image.Verification;
import imagehost.image.jpeg.decoder.JpegDecoders;
import imagehost.image.jpeg.decoder.JpegVerifier;
import java.util.Optional;

/**
 * Reads JPEG (ITU-T T.81; JFIF, ITU-T T.871): the walk; {@link JpegVerification} has the decoder's verdict on what is
 * kept.
 */
public final class JpegReader implements FormatReader {
	private final ImageLimits limits;
	private final JpegVerifier verifier;
	private final JpegThumbnailer thumbnailer;
	private final JpegVerification verification;

	/** A reader with the best decoder of this machine. */
	public JpegReader(ImageLimits limits) {
		this(limits, JpegDecoders.verifierOfThisMachine());
	}

	JpegReader(ImageLimits limits, JpegVerifier verifier) {
		this.limits = limits;
		this.verifier = verifier;
		this.thumbnailer = new JpegThumbnailer(limits, JpegDecoders.codecOfThisMachine());
		this.verification = new JpegVerification(limits, verifier, thumbnailer);
	}

	@Override
	public ImageFormat format() {
		return ImageFormat.JPEG;
	}

	@Override
	public String description() {
		return "JPEG is decoded by " + verifier.description();
	}

	@Override
	public Inspection inspect(byte[] file, Effort effort) throws RejectedException {
		JpegWalk walk = new JpegWalk(file, limits);
		try {
			return walk.inspect();
		} catch (RejectedException rejected) {
			JpegFrameHeader frame = walk.frame();
			if (rejected.rejection() == Rejection.CUT_SHORT && frame != null && walk.isInOneScan()) {
				// The limits were held: decoding can show the user how much is missing.
				effort.spend(2 * JpegWork.of(frame, walk.scans().all(), file.length).units());
				throw verification.missingRows(file, frame, rejected);
			}
			throw rejected;
		}
	}

	@Override
	public Verification verification() {
		return verification;
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
	public Optional<Thumbnail> thumbnail(byte[] stored, ReducedSize size) {
		try {
			return Optional.of(thumbnailer.make(stored, size));
		} catch (RejectedException _) {
			return Optional.empty(); // damaged since, or stored when other rules held
		}
	}
}
