package imagehost.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes the first frame of a file with the JDK's own reader, leaving out rows and columns, so that memory does not
 * grow with the image.
 */
public final class FirstFrame {
	/**
	 * What is decoded is so many times the wanted size, up to twice as many: enough for a mean to be taken of several
	 * pixels.
	 */
	private static final int OVERSAMPLING = 2;
	/** A screen of 3,840 × 2,160 pixels with transparency; beyond, rows and columns are left out. */
	private static final long MAX_DECODED_BYTES = 32 << 20;

	/** Four samples of 2 bytes. */
	private static final int MOST_BYTES_PER_PIXEL = 8;

	private FirstFrame() {
	}

	/**
	 * Of so many rows, and of so many columns, one is decoded.
	 *
	 * @param bytesPerPixel of what is decoded
	 */
	public static int step(int width, int height, int bytesPerPixel, ReducedSize size) {
		int step = Math.max(1, Math.max(width, height) / (OVERSAMPLING * size.longestSidePx()));
		while ((long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * bytesPerPixel > MAX_DECODED_BYTES) {
			step++;
		}
		return step;
	}

	/** Memory that what is decoded for a thumbnail takes at most, in bytes of the heap. */
	static long bytes(int width, int height) {
		int step = step(width, height, MOST_BYTES_PER_PIXEL, ReducedSize.THUMBNAIL);
		return (long) Math.ceilDiv(width, step) * Math.ceilDiv(height, step) * MOST_BYTES_PER_PIXEL;
	}

	/**
	 * Decodes the first frame.
	 *
	 * @param stored the scrubbed bytes of an accepted image
	 * @param step one row and column of so many is decoded
	 * @throws IOException when the JDK cannot decode it; the JDK's readers also throw unchecked exceptions
	 */
	public static BufferedImage decode(ImageFormat format, byte[] stored, int step) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(format.code()).next();
		try (ImageInputStream in = new ByteArrayImageInputStream(stored)) {
			reader.setInput(in, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, param);
		} finally {
			reader.dispose();
		}
	}

	/** Makes a thumbnail with the help of {@link #decode}. */
	@FunctionalInterface
	public interface Making {
		Thumbnail make() throws IOException, RejectedException;
	}

	/** The thumbnail, or nothing where the JDK's reader cannot decode what browsers can. */
	public static Optional<Thumbnail> attempt(Making thumbnail) {
		try {
			return Optional.of(thumbnail.make());
		} catch (IOException | RejectedException | IndexOutOfBoundsException | NegativeArraySizeException _) {
			return Optional.empty(); // that reader throws unchecked exceptions at what it does not foresee
		}
	}
}
