package imagehost.image;

/**
 * PNG and APNG (PNG Third Edition, W3C Recommendation 2025). Safe for many threads.
 *
 * <p>
 * {@link #inspect} inflates every frame once, into one small buffer: only so is it known where the compressed data end,
 * and what is hidden behind that end is left out. {@link #verify} then proves by every CRC that the scrubbed chunks are
 * the very bytes that were inflated, at a fraction of the cost of inflating them again.
 */
final class PngReader implements FormatReader {
	private final ImageLimits limits;

	PngReader(ImageLimits limits) {
		this.limits = limits;
	}

	@Override
	public boolean recognises(byte[] file) {
		return PngChunks.hasSignature(file);
	}

	@Override
	public Inspection inspect(byte[] file) throws RejectedException {
		PngChunks chunks = new PngChunks(file);
		PngChunk first = chunks.next();
		PngHeader header = PngHeader.read(first, limits);
		KeptBytes kept = new KeptBytes();
		kept.keep(file, 0, PngChunks.SIGNATURE_LENGTH);
		first.keepIn(kept);
		try (PngPixels pixels = new PngPixels(new PngRows(header, header.width(), header.height(), 0))) {
			return new PngWalk(chunks, header, limits, pixels, kept).walk();
		}
	}

	@Override
	public byte[] verify(Inspection inspection, byte[] scrubbed) throws RejectedException {
		PngChunks chunks = new PngChunks(scrubbed);
		PngChunk chunk = chunks.next();
		while (!chunk.is("IEND")) {
			chunk.requireRightCrc();
			chunk = chunks.next();
		}
		chunk.requireRightCrc();
		if (!chunks.isAtEnd()) {
			throw new RejectedException(Rejection.DAMAGED);
		}
		return scrubbed;
	}
}
