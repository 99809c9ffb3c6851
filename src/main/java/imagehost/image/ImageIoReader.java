package imagehost.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads a format by the JDK's decoder: dimensions against the limits, then a full decode in which a warning refuses.
 */
final class ImageIoReader implements FormatReader {
	private final ImageFormat format;
	private final int[] signature;
	private final ImageLimits limits = ImageLimits.DEFAULT;

	ImageIoReader(ImageFormat format, int... signature) {
		this.format = format;
		this.signature = signature;
	}

	@Override
	public boolean recognises(byte[] file) {
		for (int i = 0; i < signature.length; i++) {
			if (file.length <= i || (file[i] & 0xFF) != signature[i]) {
				return false;
			}
		}
		return true;
	}

	@Override
	public Inspection inspect(byte[] file) throws RejectedException {
		KeptBytes kept = new KeptBytes();
		kept.keep(file, 0, file.length);
		return decode(file, kept);
	}

	@Override
	public void verify(Inspection inspection, byte[] scrubbed) {
		// decoded while inspecting
	}

	private Inspection decode(byte[] file, KeptBytes kept) throws RejectedException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
		ImageReader reader = readers.next();
		boolean[] warned = {false};
		try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(in, false, true);
			reader.addIIOReadWarningListener((_, _) -> warned[0] = true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if ((long) width * height > limits.maxPixels()) {
				throw new RejectedException(Rejection.TOO_MANY_PIXELS);
			}
			int frames = reader.getNumImages(true);
			for (int frame = 0; frame < frames; frame++) {
				ImageReadParam param = reader.getDefaultReadParam();
				param.setSourceSubsampling(4, 4, 0, 0);
				reader.read(frame, param);
			}
			if (warned[0]) {
				throw new RejectedException(Rejection.DAMAGED);
			}
			return new Inspection(format, width, height, frames, 1, kept);
		} catch (IOException | RuntimeException damaged) {
			throw new RejectedException(Rejection.DAMAGED);
		} finally {
			reader.dispose();
		}
	}
}
