package imagehost.image.jpeg;

import imagehost.image.ByteArrayImageInputStream;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Decodes at full size for tests: the samples as stored, of any number of components. */
final class JpegPixels {
	private JpegPixels() {
	}

	static int[] of(byte[] jpeg) {
		ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
		try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
			reader.setInput(input, true, true);
			Raster raster = reader.readRaster(0, null);
			return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
		} catch (IOException damaged) {
			throw new UncheckedIOException(damaged);
		} finally {
			reader.dispose();
		}
	}
}
