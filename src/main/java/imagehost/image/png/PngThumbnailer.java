package imagehost.image.png;

import imagehost.image.ExifOrientation;
import imagehost.image.FirstFrame;
import imagehost.image.ImageFormat;
import imagehost.image.ImageLimits;
import imagehost.image.ReducedSize;
import imagehost.image.RejectedException;
import imagehost.image.Thumbnail;
import imagehost.image.ThumbnailRaster;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Makes the thumbnail or the preview of a PNG: its first frame, turned as its orientation says. */
final class PngThumbnailer {
	private PngThumbnailer() {
	}

	/**
	 * Makes the thumbnail.
	 *
	 * @param stored the scrubbed bytes of an accepted PNG
	 * @throws IOException when the JDK cannot decode it; the JDK's reader also throws unchecked exceptions
	 */
	static Thumbnail thumbnail(byte[] stored, ImageFormat format, ReducedSize size)
			throws IOException, RejectedException {
		PngChunkReader chunks = new PngChunkReader(stored);
		PngImageHeader header = PngImageHeader.read(chunks.next(), ImageLimits.DEFAULT);
		int step = FirstFrame.step(header.width(), header.height(), header.bytesPerPixel(), size);
		BufferedImage decoded = FirstFrame.decode(ImageFormat.PNG, stored, step);
		return ThumbnailRaster.of(decoded, header.width(), header.height(), orientation(chunks), size)
				.encode(format);
	}

	private static int orientation(PngChunkReader chunks) throws RejectedException {
		PngChunk chunk = chunks.next();
		while (!chunk.is("IDAT")) {
			if (chunk.is("eXIf")) {
				return ExifOrientation.read(chunk.file(), chunk.dataOffset(), chunk.length());
			}
			chunk = chunks.next();
		}
		return ExifOrientation.UPRIGHT;
	}
}
