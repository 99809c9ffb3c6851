package imagehost.corpus;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The pixels of every frame as {@code ImageIO} decodes them, as checksums. */
final class DecodedPixels {
	private DecodedPixels() {
	}

	/** Empty when {@code ImageIO} cannot read the file (arithmetic coding, frames of zero size, no colour table, …). */
	static Optional<List<String>> of(byte[] file) {
		ImageIO.setUseCache(false);
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			ImageReader reader = ImageIO.getImageReaders(in).next();
			try {
				reader.setInput(in, false, true);
				List<String> frames = new ArrayList<>();
				// What follows the first JPEG of a file (MPO, gain maps) is no image that a browser shows.
				int count = reader.getFormatName().equals("JPEG") ? 1 : reader.getNumImages(true);
				for (int index = 0; index < count; index++) {
					frames.add(checksum(raster(reader, index)));
				}
				return Optional.of(frames);
			} finally {
				reader.dispose();
			}
		} catch (IOException | RuntimeException _) {
			return Optional.empty();
		}
	}

	private static Raster raster(ImageReader reader, int index) throws IOException {
		if (reader.canReadRaster()) {
			return reader.readRaster(index, null); // CMYK too
		}
		return reader.read(index).getRaster();
	}

	private static String checksum(Raster raster) {
		CRC32 crc = new CRC32();
		DataBuffer buffer = raster.getDataBuffer();
		for (int bank = 0; bank < buffer.getNumBanks(); bank++) {
			for (int index = 0; index < buffer.getSize(); index++) {
				crc.update(buffer.getElem(bank, index));
				crc.update(buffer.getElem(bank, index) >> 8);
			}
		}
		return raster.getWidth() + "x" + raster.getHeight() + " " + crc.getValue();
	}
}
