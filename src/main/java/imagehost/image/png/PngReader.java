package imagehost.image.png;

import imagehost.image.Effort;
import imagehost.image.FirstFrame;
import imagehost.image.FormatReader;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.Inspection;
import imagehost.image.KeptBytes;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Rejection;
import imagehost.image.Thumbnail;
import imagehost.image.Verification;
import imagehost.image.Verification.Verified;
import java.util.Optional;

/**
 * PNG and APNG (PNG Third Edition, W3C Recommendation 2025). Safe for many threads.
 *
 * <p>
 * {@link #inspect} inflates every frame once, into one small buffer: only so is it known where the compressed data end,
 * and what is hidden behind that end is left out. {@link #verification} then proves by every CRC that the scrubbed
 * chunks are the very bytes that were inflated, at a fraction of the cost of inflating them again.
 */
public final class PngReader implements FormatReader {
	/** To inflate it: blocks that hold little but the table of their codes take time by their own length. */
	private static final long WORK_OF_BYTE = 105;

	private final ImageLimits limits;

	public PngReader(ImageLimits limits) {
		this.limits = limits;
	}

	@Override
	public ImageFormat format() {
		return ImageFormat.PNG;
	}

	@Override
	public Inspection inspect(byte[] file, Effort effort) throws RejectedException {
		effort.spend(WORK_OF_BYTE * file.length);
		PngChunkReader chunks = new PngChunkReader(file);
		PngChunk first = chunks.next();
		PngImageHeader header = PngImageHeader.read(first, limits);
		KeptBytes kept = new KeptBytes();
		kept.keep(file, 0, PngChunkReader.SIGNATURE_LENGTH + PngChunk.FRAME_LENGTH + first.length());
		try (PngFrameData data = new PngFrameData(header, effort)) {
			Inspection found = new PngWalk(chunks, header, limits, data, kept, effort).walk();
			return new Inspection(found.width(), found.height(), found.frames(), found.orientation(),
					found.kept().orWhole(file));
		}
	}

	@Override
	public Verification verification() {
		return PngReader::verify;
	}

	private static Verified verify(Inspection inspection, byte[] scrubbed, Effort effort) throws RejectedException {
		PngChunkReader chunks = new PngChunkReader(scrubbed);
		PngChunk chunk = chunks.next();
		while (!chunk.is("IEND")) {
			chunk.requireRightCrc();
			chunk = chunks.next();
		}
		chunk.requireRightCrc();
		if (!chunks.isAtEnd()) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		return new Verified(scrubbed, PngOpacity.isCertain(scrubbed));
	}

	@Override
	public boolean isOpaque(byte[] stored) throws RejectedException {
		return PngOpacity.isCertain(stored);
	}

	@Override
	public long decodeBytes(byte[] stored) {
		return 0;
	}

	@Override
	public Optional<Thumbnail> thumbnail(byte[] stored, ReducedSize size) {
		return FirstFrame.attempt(() -> PngThumbnailer.thumbnail(stored, thumbnailFormat(stored), size));
	}
}
