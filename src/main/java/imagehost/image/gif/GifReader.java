package imagehost.image.gif;

import imagehost.image.Effort;
import imagehost.image.FirstFrame;
import imagehost.image.FormatReader;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Thumbnail;
import imagehost.image.Verification;
import imagehost.image.Verification.Verified;
import java.util.Optional;

/**
 * GIF (Graphics Interchange Format, version 89a, CompuServe 1990). Safe for many threads.
 *
 * <p>
 * {@link #inspect} finds all frames, holds them against the limits, and only then decodes each as far as it takes to
 * know where its data end: what is hidden behind that end is left out. {@link #verification} demands that the scrubbed
 * file passes the same walk with nothing left to be scrubbed.
 */
public final class GifReader implements FormatReader {
	static final int SIGNATURE_LENGTH = 6;
	/** To follow the codes in it. */
	private static final long WORK_OF_BYTE = 16;

	private final ImageLimits limits;

	public GifReader(ImageLimits limits) {
		this.limits = limits;
	}

	@Override
	public ImageFormat format() {
		return ImageFormat.GIF;
	}

	@Override
	public Inspection inspect(byte[] file, Effort effort) throws RejectedException {
		effort.spend(WORK_OF_BYTE * file.length);
		GifWalk walk = new GifWalk(file, limits);
		walk.walk();
		return new Inspection(walk.width(), walk.height(), walk.frames().size(), 1,
				new GifWriter(file, walk, effort).write().orWhole(file));
	}

	@Override
	public Verification verification() {
		return this::verify;
	}

	private Verified verify(Inspection inspection, byte[] scrubbed, Effort effort) throws RejectedException {
		Inspection again = inspect(scrubbed, effort);
		boolean isSame = again.frames() == inspection.frames() && again.width() == inspection.width()
				&& again.height() == inspection.height() && again.kept().isEqualTo(scrubbed);
		if (!isSame) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		return new Verified(scrubbed, isOpaque(scrubbed));
	}

	@Override
	public boolean isOpaque(byte[] stored) {
		return GifOpacity.isCertain(stored);
	}

	@Override
	public long decodeBytes(byte[] stored) {
		return 0;
	}

	@Override
	public Optional<Thumbnail> thumbnail(byte[] stored, ReducedSize size) {
		return FirstFrame.attempt(() -> GifThumbnailer.thumbnail(stored, thumbnailFormat(stored), size));
	}
}
